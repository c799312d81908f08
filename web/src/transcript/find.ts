// Finding words in the transcript, plainly or by a regular expression.
import type { Span } from 'callscope';
import type { Reading } from '../reading/reading';
import { shownText } from '../reading/shown-text';

export interface Found {
  readonly spans: readonly Span[];
  readonly more: boolean;           // there are more than are listed
  readonly problem: string | null;  // why the expression cannot be used
}

const NONE: Found = { spans: [], more: false, problem: null };
const LIMIT = 5000;

export function find(reading: Reading, query: string, asExpression: boolean): Found {
  if (query.trim() === '') return NONE;
  let expression: RegExp;
  try {
    expression = new RegExp(asExpression ? query : patternOf(query.trim()), 'giu');
  } catch {
    return { ...NONE, problem: 'Not a regular expression that can be read.' };
  }
  const { text, source } = shownText(reading);
  const spans: Span[] = [];
  for (const match of text.matchAll(expression)) {
    if (match[0] === '') continue;
    if (spans.length === LIMIT) return { spans, more: true, problem: null };
    spans.push(source(match.index, match.index + match[0].length));
  }
  return { spans, more: false, problem: null };
}

// Plain words as they may be printed: over a line's end, with curled quotes or another dash.
function patternOf(words: string): string {
  return words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/['‘’]/g, "['‘’]")
    .replace(/["“”]/g, '["“”]')
    .replace(/[-‐‑–—]/g, '[-‐‑–—]');
}

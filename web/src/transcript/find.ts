// Finding words in the transcript, plainly or by a regular expression.
import type { Span } from 'callscope';

export interface Found {
  readonly spans: readonly Span[];
  readonly more: boolean;           // there are more than are listed
  readonly problem: string | null;  // why the expression cannot be used
}

const NONE: Found = { spans: [], more: false, problem: null };
const LIMIT = 5000;

export function find(text: string, query: string, asExpression: boolean): Found {
  if (query.trim() === '') return NONE;
  let expression: RegExp;
  try {
    const source = asExpression ? query : query.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    expression = new RegExp(source, 'giu');
  } catch {
    return { ...NONE, problem: 'Not a regular expression that can be read.' };
  }
  const spans: Span[] = [];
  for (const match of text.matchAll(expression)) {
    if (match[0] === '') continue;
    if (spans.length === LIMIT) return { spans, more: true, problem: null };
    spans.push([match.index, match.index + match[0].length]);
  }
  return { spans, more: false, problem: null };
}

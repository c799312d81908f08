// Formats whose text is not all words: captions have times between the words, JSON has keys and
// escapes, HTML has tags. The reader sees the words; offsets stay those of the text as it came.
import type { Span } from 'callscope';

export interface Markup {
  readonly marks: RegExp;
  /** What stands for a mark among the words. */
  shown(mark: string): string;
  readonly between: boolean;  // whether anything between turns can be worth reading
}

const LOOK = 200;  // letters

/** Words as they stand in the text, or what is shown for a mark between them. */
export type Run = Span | string;

const CAPTIONS: Markup = {
  marks: /(?:^|\s*\n)(?:\d+[ \t]*\r?\n)?[^\n]*-->[^\n]*(?:\n\s*|$)|<\/?[a-z][^>\n]*>/gi,
  shown: (mark) => (mark.startsWith('<') ? '' : ' '),
  between: true,
};

// From the end of a string to the beginning of the next, with the keys and numbers on the way; escapes.
const JSON_TEXT: Markup = {
  marks: /(?<!\\)"(?:[\s,:[\]{}]|-?\d[\d.eE+-]*|true|false|null|"(?:[^"\\]|\\.)*"(?=\s*:))*"|\\u[\da-fA-F]{4}|\\./g,
  shown: (mark) => {
    if (!mark.startsWith('\\')) return ' ';
    if (mark.startsWith('\\u')) return String.fromCharCode(Number.parseInt(mark.slice(2), 16));
    return /[nrtbf]/.test(mark[1]!) ? ' ' : mark[1]!;
  },
  between: false,
};

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', mdash: '—', ndash: '–', hellip: '…' };
const HTML: Markup = {
  marks: /<\/?[a-z][^>]*>|&(?:#\d{1,6}|[a-z]{2,6});/gi,
  shown: (mark) => {
    if (mark.startsWith('<')) return ' ';
    return mark[1] === '#' ? String.fromCodePoint(Number(mark.slice(2, -1))) : (ENTITIES[mark.slice(1, -1)] ?? mark);
  },
  between: true,
};

const TAG = /<\/?[a-z][^<>\n]*>/gi;
const SOME = 20;  // a person who speaks of tags says fewer

/** By the name of a format, or the tags in the text; null where the text is words. */
export function markupOf(format: string, text: string): Markup | null {
  if (format === 'webvtt' || format === 'srt') return CAPTIONS;
  if (format === 'html' || holdsTags(text)) return HTML;
  return format.endsWith('json') ? JSON_TEXT : null;
}

function holdsTags(text: string): boolean {
  TAG.lastIndex = 0;
  let tags = 0;
  while (tags < SOME && TAG.test(text)) tags += 1;
  return tags === SOME;
}

/** What stands of marks at the beginning of a span; empty where it begins with a word. */
export function marksFirst(text: string, [start, end]: Span, markup: Markup): string {
  let at = start;
  for (const run of runsOf(text, [start, Math.min(end, start + LOOK)], markup)) {
    if (typeof run === 'string') continue;
    if (text.slice(...run).trim() === '') continue;
    at = run[0];
    break;
  }
  return text.slice(start, at);
}

export function runsOf(text: string, [start, end]: Span, markup: Markup): Run[] {
  const runs: Run[] = [];
  let at = start;
  for (const mark of text.slice(start, end).matchAll(markup.marks)) {
    const from = start + mark.index;
    if (from > at) runs.push([at, from]);
    runs.push(markup.shown(mark[0]));
    at = from + mark[0].length;
  }
  if (end > at) runs.push([at, end]);
  return runs;
}

export function withoutMarkup(words: string, markup: Markup | null): string {
  return markup ? words.replace(markup.marks, markup.shown) : words;
}

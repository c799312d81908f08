// A call that has been read: the text, what the analyser found in it, and the ways from one to the
// other. Built once an analysis; views only look things up.
import type { Analysis, Fact, Guidance, Participant, Period, Quantity, Span, Turn } from 'callscope';
import { cutBlocks } from './blocks';
import { cutChunks, type Chunk } from './chunks';
import { markupOf, withoutMarkup, type Markup } from './markup';

export interface Reading {
  readonly name: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly markup: Markup | null;  // what of the text is not words
  readonly chunks: readonly Chunk[];
  participant(id: string | null): Participant | undefined;
  turn(id: string | null): Turn | undefined;
  quantity(id: string | null | undefined): Quantity | undefined;
  period(id: string | null): Period | undefined;
  fact(id: string | null): Fact | undefined;
  guidance(id: string | null): Guidance | undefined;
  quote(span: Span): string;
}

function byId<T extends { id: string }>(items: readonly T[]): (id: string | null | undefined) => T | undefined {
  const index = new Map(items.map((item) => [item.id, item]));
  return (id) => (id == null ? undefined : index.get(id));
}

export function makeReading(name: string, text: string, analysis: Analysis): Reading {
  const markup = markupOf(analysis.source.format, text);
  return {
    name,
    text,
    analysis,
    markup,
    chunks: cutChunks(cutBlocks(text, analysis.turns, markup)),
    participant: byId(analysis.participants),
    turn: byId(analysis.turns),
    quantity: byId(analysis.quantities),
    period: byId(analysis.periods),
    fact: byId(analysis.facts),
    guidance: byId(analysis.guidance),
    quote: (span) => text.slice(span[0], span[1]),
  };
}

/** The words of a span on one line, for lists: runs of blanks become one. */
export function quoteLine(reading: Reading, span: Span): string {
  return oneLine(reading, reading.quote(span)).trim();
}

/** Words of the transcript on one line, without the marks of their format. */
export const oneLine = (reading: Reading, words: string) => withoutMarkup(words, reading.markup).replace(/\s+/g, ' ');

/** The words around a span, cut at word ends: [before, the words, after]. */
export function quoteInContext(reading: Reading, span: Span, reach: number): [string, string, string] {
  const from = Math.max(0, span[0] - reach);
  const to = Math.min(reading.text.length, span[1] + reach);
  const before = oneLine(reading, reading.text.slice(from, span[0]));
  const after = oneLine(reading, reading.text.slice(span[1], to));
  return [
    from > 0 ? '…' + before.replace(/^\S*\s/, '') : before,
    oneLine(reading, reading.quote(span)),
    to < reading.text.length ? after.replace(/\s\S*$/, '') + '…' : after,
  ];
}

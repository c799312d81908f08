// A transcript cut into pieces for display: every piece of a text lies in the same marks throughout.
import type { Analysis, Span } from './types.js';

/** What can be marked. */
export type Layer = 'quantity' | 'fact' | 'guidance' | 'warning';
export const LAYERS: readonly Layer[] = ['quantity', 'fact', 'guidance', 'warning'];

export interface Mark {
  readonly layer: Layer;
  readonly id: string;
  readonly span: Span;
  /** What a reader is told of it. */
  readonly title: string;
}

export interface Piece {
  readonly span: Span;
  /** The marks that cover it; of two that overlap the longer one first. */
  readonly marks: readonly Mark[];
}

export function marksOf({ quantities, facts, guidance, warnings }: Analysis, layers: readonly Layer[]): Mark[] {
  const all: Mark[] = [
    ...quantities.map(({ id, span, kind, unit }): Mark => ({ layer: 'quantity', id, span, title: unit ?? kind })),
    ...facts.map(({ id, span, metric, entity }): Mark => ({ layer: 'fact', id, span, title: [entity, metric].filter(Boolean).join(' ') })),
    ...guidance.map(({ id, span, metric, certainty }): Mark => ({ layer: 'guidance', id, span, title: [certainty, metric].filter(Boolean).join(': ') })),
    ...warnings.map(({ id, span, message }): Mark => ({ layer: 'warning', id, span, title: message })),
  ];
  return all.filter(({ layer }) => layers.includes(layer)).sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** For spans in text order, the marks that begin in each. `marks` are sorted by their start. */
export function within(spans: readonly Span[], marks: readonly Mark[]): Mark[][] {
  let next = 0;
  const before = (place: number) => {
    const first = next;
    while (next < marks.length && marks[next]!.span[0] < place) next++;
    return marks.slice(first, next);
  };
  return spans.map(([start, end]) => (before(start), before(end)));
}

/** Cuts a span at every border of a mark. `marks` are sorted by their start. */
export function cut([start, end]: Span, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Mark[] = [];
  for (let at = start, next = 0; at < end; ) {
    for (; next < marks.length && marks[next]!.span[0] <= at; next++) open.push(marks[next]!);
    open = open.filter(({ span }) => span[1] > at);
    const border = Math.min(end, marks[next]?.span[0] ?? end, ...open.map(({ span }) => span[1]));
    pieces.push({ span: [at, border], marks: [...open] });
    at = border;
  }
  return pieces;
}

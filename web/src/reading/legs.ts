// A turn and its interpretation, sentence by sentence: which sentences of the one stand for which of
// the other. The cheapest way through both is sought, where it is cheap to pair sentences that share
// figures and whose lengths are in proportion, and dear to leave one without a partner.
import type { Quantity, Span } from 'callscope';
import { sentencesOf } from './sentences';

/** What stands side by side; null where the one leg has nothing for it. */
export interface Row {
  readonly original: Span | null;
  readonly rendition: Span | null;
}

const MOST_STEPS = 40_000;  // a pair of turns longer than this is set as one row
const STEPS = [[1, 1], [1, 2], [2, 1], [2, 2], [1, 0], [0, 1]] as const;
const ALONE = 2.2;
const MERGED = 0.35;  // for each sentence beyond one on either side
const SHARED_FIGURE = 1.1;

export function alignLegs(text: string, original: Span, rendition: Span, quantities: readonly Quantity[]): Row[] {
  const [a, b] = [original, rendition].map((span) => sentencesOf(text, span)) as [Span[], Span[]];
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_STEPS) return [{ original, rendition }];
  const legs = { a, b, lengths: [a, b].map((leg) => runningLengths(leg)), figures: [a, b].map((leg) => leg.map((span) => figuresIn(span, quantities))) };
  return walkBack(legs, cheapestWays(legs));
}

interface Legs {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
  readonly lengths: readonly (readonly number[])[];        // letters before each sentence, and at the end
  readonly figures: readonly (readonly (readonly string[])[])[];  // of each sentence
}

function runningLengths(leg: readonly Span[]): number[] {
  const sums = [0];
  for (const [start, end] of leg) sums.push(sums.at(-1)! + end - start);
  return sums;
}

// A scale is what machines get wrong between legs, so figures are the same whatever their power of ten.
function figuresIn([start, end]: Span, quantities: readonly Quantity[]): string[] {
  const figures = new Set<string>();
  for (let i = firstFrom(quantities, start); i < quantities.length && quantities[i]!.span[0] < end; i += 1) {
    const value = quantities[i]!.value;
    if (value !== null) figures.add(Number(value).toExponential(3).split('e')[0]!);
  }
  return [...figures];
}

function firstFrom(quantities: readonly Quantity[], offset: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quantities[middle]!.span[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

// The step taken last on the cheapest way to every pair of places.
function cheapestWays(legs: Legs): Uint8Array {
  const { a, b } = legs;
  const width = b.length + 1;
  const cost = new Float64Array((a.length + 1) * width).fill(Infinity);
  const step = new Uint8Array(cost.length);
  cost[0] = 0;
  for (let i = 0; i <= a.length; i += 1)
    for (let j = 0; j <= b.length; j += 1)
      for (const [s, [di, dj]] of STEPS.entries()) {
        if (di > i || dj > j) continue;
        const way = cost[(i - di) * width + j - dj]! + costOf(legs, i, j, di, dj);
        if (way >= cost[i * width + j]!) continue;
        cost[i * width + j] = way;
        step[i * width + j] = s;
      }
  return step;
}

function costOf({ lengths, figures }: Legs, i: number, j: number, di: number, dj: number): number {
  if (di === 0 || dj === 0) return ALONE;
  const [la, lb] = lengths as [number[], number[]];
  const share = (sums: number[], to: number, by: number) => (sums[to]! - sums[to - by]!) / Math.max(sums.at(-1)!, 1);
  const [x, y] = [share(la, i, di), share(lb, j, dj)];
  const unlike = Math.abs(Math.log((x + 0.01) / (y + 0.01)));
  const shared = sharedFigures(figures[0]!, i - di, i, figures[1]!, j - dj, j);
  return unlike + MERGED * (di + dj - 2) - SHARED_FIGURE * Math.min(shared, 3);
}

// Counted without making anything: it is asked at every step of every way.
function sharedFigures(a: readonly (readonly string[])[], fromA: number, toA: number, b: readonly (readonly string[])[], fromB: number, toB: number): number {
  let shared = 0;
  for (let j = fromB; j < toB; j += 1)
    for (const figure of b[j]!) {
      let i = fromA;
      while (i < toA && !a[i]!.includes(figure)) i += 1;
      if (i < toA) shared += 1;
    }
  return shared;
}

function walkBack({ a, b }: Legs, steps: Uint8Array): Row[] {
  const rows: Row[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const [di, dj] = STEPS[steps[i * (b.length + 1) + j]!]!;
    rows.push({ original: joined(a, i - di, i), rendition: joined(b, j - dj, j) });
    i -= di;
    j -= dj;
  }
  return rows.reverse();
}

function joined(leg: readonly Span[], from: number, to: number): Span | null {
  return from === to ? null : [leg[from]![0], leg[to - 1]![1]];
}

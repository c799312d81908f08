// The text as it is shown, without the marks of its format, so that words are found that run over two
// captions; and the way back from a place in it to the text as it came.
import type { Span } from 'callscope';
import { runsOf } from './markup';
import type { Reading } from './reading';

export interface ShownText {
  readonly text: string;
  /** A stretch of the shown text, in offsets of the text as it came. */
  source(from: number, to: number): Span;
}

const known = new WeakMap<Reading, ShownText>();

export function shownText(reading: Reading): ShownText {
  const made = known.get(reading) ?? (reading.markup ? withoutMarks(reading) : asItCame(reading));
  known.set(reading, made);
  return made;
}

const asItCame = ({ text }: Reading): ShownText => ({ text, source: (from, to) => [from, to] });

function withoutMarks({ text, markup }: Reading): ShownText {
  const pieces: string[] = [];
  const shownAt: number[] = [];   // where a run of words begins in the shown text
  const sourceAt: number[] = [];  // and in the source
  let length = 0;
  for (const run of runsOf(text, [0, text.length], markup!)) {
    const words = typeof run === 'string' ? run : text.slice(...run);
    if (typeof run !== 'string') {
      shownAt.push(length);
      sourceAt.push(run[0]);
    }
    pieces.push(words);
    length += words.length;
  }
  const offsetOf = (place: number): number => {
    const run = lastNotAfter(shownAt, place);
    return run < 0 ? 0 : sourceAt[run]! + place - shownAt[run]!;
  };
  return { text: pieces.join(''), source: (from, to) => [offsetOf(from), offsetOf(to - 1) + 1] };
}

function lastNotAfter(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

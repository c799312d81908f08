// The text as the page sets it: turns, and what stands between them (header, labels, furniture).
// Blocks are in text order; each is set in pieces, the paragraphs a person would make of it.
import type { Span, Turn } from 'callscope';
import { marksFirst, withoutMarkup, type Markup } from './markup';
import { SENTENCE_END } from './sentences';
import { timeBefore } from './turn-time';

export interface Block {
  readonly index: number;
  readonly span: Span;
  readonly turn: Turn | null;  // null: not speech
  readonly label: Span | null; // where the turn's printed label stands
  readonly time: string | null; // when the turn began, as printed
  readonly part: 'whole' | 'first' | 'middle' | 'last';  // of a long turn that is set as several blocks
  readonly pieces: readonly Span[];
}

// A paragraph longer than this is parted at a sentence's end for the eye; the text stays as it is.
const LONG = 900;
const GOOD = 500;
// Without sentences to part it at, at a blank.
const TOO_LONG = 3 * LONG;
// A browser lays a block out whole, so a turn much longer than this is several, one below the other.
const PART = 10_000;

// What stands between two turns is marks around a label ("speaker"), a page's header, or a note. Up
// to this many letters and digits it is marks, and not worth showing.
const MARKS = 16;

export function cutBlocks(text: string, turns: readonly Turn[], markup: Markup | null): Block[] {
  const blocks: Block[] = [];
  const push = (span: Span, turn: Turn | null, label: Span | null, time: string | null) => {
    const parts = cutParts(turn && markup ? cutSentences(text, span) : cutPieces(text, span));
    for (const [i, pieces] of parts.entries()) {
      const next = parts[i + 1]?.[0]![0];
      const extent: Span = [i === 0 ? span[0] : pieces[0]![0], next ?? span[1]];
      const part = parts.length === 1 ? 'whole' : i === 0 ? 'first' : next === undefined ? 'last' : 'middle';
      blocks.push({ index: blocks.length, span: extent, turn, label: i === 0 ? label : null, time: i === 0 ? time : null, part, pieces });
    }
  };
  const pushFurniture = (span: Span, least: number) => {
    const worth = markup ? markup.between && saysMoreThan(withoutMarkup(text.slice(...span), markup), least) : saysMoreThan(text, least, span);
    if (worth) push(span, null, null, null);
  };
  const mark = markBeforeLabels(text, turns);
  let at = 0;
  for (const turn of turns) {
    const label = findLabel(text, [at, turn.span[0]], turn.label);
    const end = label ? label[0] : turn.span[0];
    const header = at === 0 && mark !== '' && text.slice(0, end).trimEnd().endsWith(`\n${mark}`);
    pushFurniture([at, header ? text.lastIndexOf(mark, end) : end], at === 0 ? 0 : MARKS);
    push(turn.span, turn, label, timeOf(text, turn, at, markup));
    at = turn.span[1];
  }
  pushFurniture([at, text.length], 0);
  return blocks;
}

// JSON gives seconds or milliseconds, and does not say which.
function timeOf(text: string, turn: Turn, gapStart: number, markup: Markup | null): string | null {
  if (markup && !markup.between) return null;
  const marks = markup ? marksFirst(text, turn.span, markup).length : 0;
  return timeBefore(text, [gapStart, turn.span[0] + marks]);
}

const LETTER = /[\p{L}\p{N}]/gu;

function saysMoreThan(text: string, letters: number, [start, end]: Span = [0, text.length]): boolean {
  LETTER.lastIndex = start;
  for (let seen = 0; seen <= letters; seen += 1) {
    const match = LETTER.exec(text);
    if (!match || match.index >= end) return false;
  }
  return true;
}

// What the format prints before every label ("speaker"); the header ends with it, too.
function markBeforeLabels(text: string, turns: readonly Turn[]): string {
  const [first, second] = turns;
  if (!first || !second) return '';
  const label = findLabel(text, [first.span[1], second.span[0]], second.label);
  const mark = label ? text.slice(first.span[1], label[0]).trim() : '';
  return mark.length <= MARKS ? mark : '';
}

function findLabel(text: string, gap: Span, label: string | null): Span | null {
  if (!label) return null;
  const at = text.slice(...gap).lastIndexOf(label);
  return at < 0 ? null : [gap[0] + at, gap[0] + at + label.length];
}

function cutParts(pieces: readonly Span[]): Span[][] {
  const parts: Span[][] = [];
  const end = pieces.at(-1)?.[1] ?? 0;
  let from = -Infinity;
  for (const piece of pieces) {
    if (piece[0] - from >= PART && (parts.length === 0 || end - piece[0] >= PART / 2)) {
      parts.push([]);
      from = piece[0];
    }
    parts.at(-1)!.push(piece);
  }
  return parts;
}

function cutSentences(text: string, [start, end]: Span): Span[] {
  const pieces: Span[] = [];
  pushSentences(text, start, end, pieces);
  return pieces;
}

function cutPieces(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let at = span[0];
  for (const paragraph of paragraphs(text.slice(span[0], span[1]))) {
    const start = at + paragraph.length - paragraph.trimStart().length;
    const end = at + paragraph.trimEnd().length;
    if (end > start) pushSentences(text, start, end, pieces);
    at += paragraph.length;
  }
  return pieces;
}

// Lines are paragraphs where they are long; short lines are a hard-wrapped text, parted only where
// a line is blank.
function paragraphs(text: string): string[] {
  const lines = text.trim().split('\n').length;
  const longLines = text.length / lines > 160;
  return text.match(longLines ? /[^\n]*\n|[^\n]+$/g : /[^]*?\n[ \t\r]*\n|[^]+$/g) ?? [];
}

function pushSentences(text: string, start: number, end: number, pieces: Span[]): void {
  const said = text.slice(start, end);
  let from = 0;
  let next = 0;  // the next end of a sentence, sought again only when it is passed
  while (said.length - from > LONG) {
    if (next < from + GOOD) {
      SENTENCE_END.lastIndex = from + GOOD;
      const match = SENTENCE_END.exec(said);
      next = match ? match.index + match[0].length : Infinity;
    }
    const cut = next - from <= TOO_LONG ? next : blankBefore(said, from + LONG);
    if (said.length - cut < GOOD / 2) break;
    pieces.push([start + from, start + from + said.slice(from, cut).trimEnd().length]);
    from = cut;
  }
  pieces.push([start + from, end]);
}

function blankBefore(said: string, at: number): number {
  const blank = said.lastIndexOf(' ', at);
  return blank > at - GOOD ? blank + 1 : at;
}

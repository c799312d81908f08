// Blocks by the portions in which they are set: the first is what a screen shows, so that it is there
// at once; the others are small enough that none holds the page. A turn and its interpretation stay
// together.
import type { Block } from './blocks';

/** A turn, or what is not speech; with it the turn that interprets it, where that follows at once. */
export type Group = readonly [Block, Block?];

export interface Chunk {
  readonly groups: readonly Group[];
  readonly end: number;  // offset of the text behind its last block
  readonly letters: number;
}

const FIRST = 5_000;    // letters
const OTHERS = 12_000;

export function cutChunks(blocks: readonly Block[]): Chunk[] {
  const chunks: Chunk[] = [];
  let groups: Group[] = [];
  let letters = 0;
  for (const group of grouped(blocks)) {
    groups.push(group);
    letters += lengthOf(group);
    if (letters < (chunks.length === 0 ? FIRST : OTHERS)) continue;
    chunks.push({ groups, end: endOf(group), letters });
    groups = [];
    letters = 0;
  }
  const last = groups.at(-1);
  return last ? [...chunks, { groups, end: endOf(last), letters }] : chunks;
}

function grouped(blocks: readonly Block[]): Group[] {
  const groups: [Block, Block?][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const renders = block.turn?.renders ?? null;
    const whole = block.part === 'whole' && last?.[0].part === 'whole';
    if (whole && !last[1] && renders !== null && last[0].turn?.id === renders) last[1] = block;
    else groups.push([block]);
  }
  return groups;
}

const endOf = ([first, second]: Group) => (second ?? first).span[1];
const lengthOf = (group: Group) => endOf(group) - group[0].span[0];

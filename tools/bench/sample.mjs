// The text that is measured: the built-in sample, drawn out to a size.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../process.mjs';

export const SAMPLE = 'tests/cases/earningscall_blocks/two_legs/input.txt';
export const BYTES = 72_000;

// Whole turns of the sample, each time with its sentences in another order: a line that comes again as it was would be
// taken for a page's running head, and not be read. The publisher's notice, its last line, is left out: what stands behind it
// is no longer the call.
export function sample(bytes = BYTES) {
  const [call] = readFileSync(join(ROOT, SAMPLE), 'utf8').split(/^(?=Transcript made by)/m);
  const [head, ...blocks] = call.split(/^(?=speaker\n)/m);
  const turns = blocks
    .map((block) => block.trimEnd().split('\n'))
    .map(([mark, label, ...lines]) => ({ mark, label, sentences: lines.join(' ').split(/(?<=[.?]) /) }));
  let text = head;
  for (let round = 0; Buffer.byteLength(text) < bytes; round++)
    for (const { mark, label, sentences } of turns) {
      const from = round % sentences.length;
      text += [mark, label, [...sentences.slice(from), ...sentences.slice(0, from), `This was part ${round + 1}.`].join(' '), ''].join('\n');
    }
  return new TextEncoder().encode(text).subarray(0, bytes).slice();
}

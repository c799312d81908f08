// A thousand texts that no one wrote: the cases, cut, glued, with characters changed. Drawn from a
// generator of our own, so that they are the same everywhere and a failure can be repeated.
import { readFileSync } from 'node:fs';
import { cases } from './cases.mjs';

const PIECES = ['\n', '\n\n', '%', '$', 'RMB ', '亿', '😀', '.', '9', 'Q4 ', ' -- ', ': ', '"', '(', 'uh, uh, uh, ', '</b>', '&amp;', '{', '\0', '\u202E', 'é̂', ' 1.5 billion ', 'Operator: ', '__proto__: '];

function generator(seed) {
  let state = (seed * 2 + 1) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return limit < 1 ? 0 : Math.floor((state / 2 ** 32) * limit);
  };
}

function mutate(text, other, below) {
  for (let edits = 0; edits < 10; edits++) {
    const at = below(text.length + 1);
    switch (below(5)) {
      case 0: text = text.slice(0, at) + PIECES[below(PIECES.length)] + text.slice(at); break;
      case 1: text = text.slice(0, at) + text.slice(at + below(120)); break;
      case 2: text = text.slice(at) + text.slice(0, at); break;
      case 3: text = text.slice(0, at) + other.slice(0, below(400)) + text.slice(at); break;
      default: text = text.slice(0, at) + String.fromCharCode(32 + below(0x250)) + text.slice(at + 1);
    }
  }
  return text.toWellFormed();
}

/** `count` texts, each `{ id, text }`. */
export function mutatedTexts(count) {
  const texts = cases().map(({ input }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(input)));
  return Array.from({ length: count }, (_, id) => {
    const below = generator(id + 1);
    return { id, text: mutate(texts[id % texts.length], texts[below(texts.length)], below) };
  });
}

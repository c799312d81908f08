// Sentences of a stretch of text, for the eye: where a mark ends one and the next begins like one.
import type { Span } from 'callscope';

export const SENTENCE_END = /[.?!]["”’)]?\s+(?=["“‘(]?[A-Z0-9])|[。?!]/gu;

export function sentencesOf(text: string, [start, end]: Span): Span[] {
  const said = text.slice(start, end);
  const sentences: Span[] = [];
  let from = 0;
  const push = (to: number) => {
    const words = said.slice(from, to);
    const begin = start + from + words.length - words.trimStart().length;
    const stop = start + from + words.trimEnd().length;
    if (stop > begin) sentences.push([begin, stop]);
    from = to;
  };
  for (const match of said.matchAll(new RegExp(SENTENCE_END))) push(match.index + match[0].length);
  push(said.length);
  return sentences;
}

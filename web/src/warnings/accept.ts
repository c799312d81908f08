// Taking a suggestion into the text: the doubtful words give way to what was probably said.
import type { Warning } from 'callscope';
import type { Reading } from '../reading/reading';

const REPLACES = new Set<Warning['kind']>(['number_conflict', 'currency_glitch', 'number_split', 'garbled_term', 'repetition_loop']);

/** The text with the suggestion in it; null where the suggestion is no wording of the doubtful words. */
export function accepted(reading: Reading, { kind, span, suggestion }: Warning): string | null {
  if (!suggestion || !REPLACES.has(kind)) return null;
  return reading.text.slice(0, span[0]) + suggestion + reading.text.slice(span[1]);
}

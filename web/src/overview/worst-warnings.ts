// What to distrust first: figures before names, severe before slight, and no kind more than twice.
import type { Warning } from 'callscope';

const SHOWN = 6;
const OF_A_KIND = 2;
const SEVERITIES: readonly Warning['severity'][] = ['major', 'minor', 'info'];
const KINDS: readonly Warning['kind'][] = [
  'number_conflict',
  'currency_glitch',
  'arithmetic_mismatch',
  'number_split',
  'label_wrong',
  'mixed_speakers',
  'garbled_term',
];

export function worstWarnings(warnings: readonly Warning[]): Warning[] {
  const kindRank = (warning: Warning) => (KINDS.indexOf(warning.kind) + KINDS.length + 1) % (KINDS.length + 1);
  const rank = (warning: Warning) => SEVERITIES.indexOf(warning.severity) * 100 + kindRank(warning);
  const taken = new Map<string, number>();
  return [...warnings]
    .sort((a, b) => rank(a) - rank(b) || b.confidence - a.confidence || a.span[0] - b.span[0])
    .filter((warning) => {
      const count = taken.get(warning.kind) ?? 0;
      taken.set(warning.kind, count + 1);
      return count < OF_A_KIND;
    })
    .slice(0, SHOWN);
}

// The same figures across calls: a row for each segment and metric that at least two calls report.
import type { Fact } from 'callscope';
import type { OpenCall } from '../app/state';
import type { Reading } from '../reading/reading';
import { sizeOf } from '../wording/fact';

export interface Row {
  readonly entity: string | null;
  readonly metric: string;
  readonly facts: readonly (Fact | null)[];  // one for each call
}

/** Calls in the order of time, as far as it is known. */
export function inOrder(calls: readonly OpenCall[]): OpenCall[] {
  return [...calls].sort((a, b) => whenKey(a.reading).localeCompare(whenKey(b.reading)) || a.id - b.id);
}

function whenKey({ analysis: { call } }: Reading): string {
  return call.date ?? call.periodEnd ?? (call.fiscalYear === null ? '' : `${call.fiscalYear}-${3 * (call.fiscalQuarter ?? 4)}`);
}

export function figuresAcross(calls: readonly OpenCall[]): Row[] {
  const rows = new Map<string, { entity: string | null; metric: string; facts: (Fact | null)[] }>();
  for (const [at, { reading }] of calls.entries()) {
    for (const fact of reading.analysis.facts) {
      if (!isReported(reading, fact)) continue;
      const key = `${fact.entity ?? ''}\n${fact.metric}`.toLowerCase();
      const row = rows.get(key) ?? { entity: fact.entity, metric: fact.metric, facts: calls.map(() => null) };
      row.facts[at] ??= fact;  // the first one said is the headline figure
      rows.set(key, row);
    }
  }
  return [...rows.values()].filter((row) => row.facts.filter(Boolean).length > 1).sort((a, b) => rank(a) - rank(b));
}

function isReported(reading: Reading, fact: Fact): boolean {
  const told = reading.quantity(fact.value) ?? reading.quantity(fact.change?.quantity);
  return fact.duplicateOf === null && fact.status === 'actual' && told !== undefined && reading.participant(fact.speaker)?.role !== 'analyst';
}

// The company before its segments, then as the later call says them.
const rank = (row: Row) => (row.entity === null ? 0 : 1e9) + (row.facts.findLast((fact) => fact !== null)?.span[0] ?? 0);

/** The change from one call's figure to a later one's in percent; null where units differ or nothing can be said. */
export function changeBetween(from: [Reading, Fact | null], to: [Reading, Fact | null]): number | null {
  const [before, after] = [from, to].map(([reading, fact]) => reading.quantity(fact?.value));
  const [a, b] = [sizeOf(before), sizeOf(after)];
  if (!before || !after || before.unit !== after.unit || before.kind !== after.kind || a === null || b === null) return null;
  return a > 0 && before.kind !== 'percent' ? (100 * (b - a)) / a : null;
}

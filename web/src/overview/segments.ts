// Figures by segment: for each entity, what was reported of it, one figure a metric.
import type { Fact } from 'callscope';
import type { Reading } from '../reading/reading';

export interface Segments {
  readonly metrics: readonly string[];
  readonly rows: readonly { entity: string | null; facts: ReadonlyMap<string, Fact> }[];
}

const METRICS = 4;

export function figuresBySegment(reading: Reading): Segments {
  const rows = new Map<string | null, Map<string, Fact>>();
  const uses = new Map<string, number>();
  for (const fact of reading.analysis.facts) {
    if (fact.value === null && !fact.change?.quantity) continue;
    if (fact.duplicateOf !== null || fact.status !== 'actual' || reading.participant(fact.speaker)?.role === 'analyst') continue;
    const row = rows.get(fact.entity) ?? new Map<string, Fact>();
    const told = row.get(fact.metric);
    if (!told) uses.set(fact.metric, (uses.get(fact.metric) ?? 0) + 1);
    if (!told || told.value === null && fact.value !== null) row.set(fact.metric, fact);
    rows.set(fact.entity, row);
  }
  const metrics = [...uses].sort((a, b) => b[1] - a[1]).slice(0, METRICS).filter(([, n]) => n > 1).map(([metric]) => metric);
  const told = [...rows].map(([entity, facts]) => ({ entity, facts })).filter((row) => metrics.some((metric) => row.facts.has(metric)));
  return { metrics, rows: told.sort((a, b) => Number(a.entity !== null) - Number(b.entity !== null)) };  // the company first
}

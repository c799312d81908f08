// Facts as rows to sort and filter. Pure: the table only draws what comes out here.
import type { Fact, Quantity } from 'callscope';
import type { Reading } from '../reading/reading';
import { amountOf, changeOf, periodOf, sizeOf, speakerOf } from '../wording/fact';
import { STATUSES } from '../wording/names';

export interface FactRow {
  readonly fact: Fact;
  readonly metric: string;
  readonly entity: string;
  readonly value: string;
  readonly change: string;
  readonly prior: string;
  readonly period: string;
  readonly speaker: string;
  readonly status: string;
  readonly size: number | null;
  readonly changeSize: number | null;
  readonly searched: string;
}

export type SortKey = 'text' | 'metric' | 'entity' | 'value' | 'change' | 'period' | 'speaker';
export interface Sorting {
  readonly by: SortKey;
  readonly down: boolean;
}

export interface FactFilter {
  readonly words: string;
  readonly metric: string;  // '' is all, as below
  readonly entity: string;
  readonly status: string;
  readonly speaker: string;
  readonly repeats: boolean;
  readonly figures: boolean;  // only what has a value or a change in figures
}

export const ALL_FACTS: FactFilter = { words: '', metric: '', entity: '', status: '', speaker: '', repeats: false, figures: false };

export function factRows(reading: Reading): FactRow[] {
  return reading.analysis.facts.map((fact) => {
    const changeQuantity = reading.quantity(fact.change?.quantity);
    const changeSize = sizeOf(changeQuantity);
    const row = {
      fact,
      metric: fact.metric,
      entity: fact.entity ?? '',
      value: withoutNoun(amountOf(reading, fact.value), reading.quantity(fact.value), fact.metric),
      change: changeOf(reading, fact.change),
      prior: amountOf(reading, fact.prior),
      period: periodOf(reading, fact.period),
      speaker: speakerOf(reading, fact),
      status: STATUSES[fact.status],
      size: sizeOf(reading.quantity(fact.value)),
      changeSize: changeSize !== null && fact.change?.direction === 'down' ? -changeSize : changeSize,
    };
    return { ...row, searched: [row.metric, row.entity, row.value, row.speaker, reading.quote(fact.span)].join(' ').toLowerCase() };
  });
}

// "25K customers" of the metric "customers" is "25K".
function withoutNoun(amount: string, quantity: Quantity | undefined, metric: string): string {
  const noun = quantity?.kind === 'count' ? quantity.unit : null;
  const said = noun?.split(' ').at(-1) ?? '';
  return noun && metric.toLowerCase().endsWith(said.toLowerCase()) ? amount.replace(` ${noun}`, '') : amount;
}

export function filterFacts(rows: readonly FactRow[], filter: FactFilter): FactRow[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (filter.repeats || row.fact.duplicateOf === null) &&
      (!filter.figures || row.size !== null || row.changeSize !== null) &&
      (filter.metric === '' || row.metric === filter.metric) &&
      (filter.entity === '' || row.entity === filter.entity) &&
      (filter.status === '' || row.status === filter.status) &&
      (filter.speaker === '' || row.speaker === filter.speaker) &&
      words.every((word) => row.searched.includes(word)),
  );
}

export function sortFacts(rows: readonly FactRow[], { by, down }: Sorting): FactRow[] {
  const sign = down ? -1 : 1;
  const compare = (a: FactRow, b: FactRow): number => {
    if (by === 'text') return sign * (a.fact.span[0] - b.fact.span[0]);
    if (by === 'value') return bySize(a.size, b.size, sign);
    if (by === 'change') return bySize(a.changeSize, b.changeSize, sign);
    return sign * a[by].localeCompare(b[by]);
  };
  return [...rows].sort((a, b) => compare(a, b) || a.fact.span[0] - b.fact.span[0]);
}

// Rows without a number stay at the end whichever way is sorted.
function bySize(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return sign * (a - b);
}

/** The values a filter can choose from, each once, in order. */
export function choices(rows: readonly FactRow[], of: (row: FactRow) => string): string[] {
  return [...new Set(rows.map(of))].filter(Boolean).sort((a, b) => a.localeCompare(b));
}

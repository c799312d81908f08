// Guidance under headings, by what is promised or by when.
import type { Guidance } from 'callscope';
import { quoteLine, type Reading } from '../reading/reading';
import { periodOf, subjectOf } from '../wording/fact';
import { ACTIONS, CERTAINTIES } from '../wording/names';

export type Order = '' | 'metric' | 'horizon' | 'certainty' | 'action';
export const ORDERS: readonly (readonly [Order, string])[] = [
  ['metric', 'by metric'],
  ['horizon', 'by horizon'],
  ['certainty', 'by certainty'],
  ['action', 'by action'],
];

/** A heading, or one item of guidance. */
export interface Line {
  readonly title: string;
  readonly count: number;
  readonly item: Guidance | null;
}

/** "FY2026", or the words of the text where they are no period. */
export function horizonOf(reading: Reading, item: Guidance): string {
  return periodOf(reading, item.horizon) || (item.horizonSpan ? quoteLine(reading, item.horizonSpan) : '');
}

const HEADINGS: Record<Exclude<Order, ''>, (reading: Reading, item: Guidance) => string> = {
  metric: (_, item) => subjectOf(item) || 'Outlook',
  horizon: (reading, item) => horizonOf(reading, item) || 'No horizon',
  certainty: (_, item) => CERTAINTIES[item.certainty],
  action: (_, item) => (item.action ? ACTIONS[item.action] : 'Nothing said of a change'),
};

export function grouped(reading: Reading, items: readonly Guidance[], order: Order): Line[] {
  const lineOf = (item: Guidance): Line => ({ title: '', count: 0, item });
  if (order === '') return items.map(lineOf);
  const groups = new Map<string, Guidance[]>();
  for (const item of items) {
    const title = HEADINGS[order](reading, item);
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([title, members]): Line[] => [{ title, count: members.length, item: null }, ...members.map(lineOf)]);
}

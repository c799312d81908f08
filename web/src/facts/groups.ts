// Rows of the fact table under headings: for each group a heading, then its facts in their order.
import { type FactRow } from './fact-rows';

export const GROUPINGS = { metric: 'metric', entity: 'segment', speaker: 'speaker', period: 'period', status: 'status' } as const;
export type Grouping = keyof typeof GROUPINGS;

export type Line = { readonly kind: 'group'; readonly title: string; readonly count: number } | { readonly kind: 'fact'; readonly row: FactRow };

const NONE: Record<Grouping, string> = {
  metric: 'No metric',
  entity: 'Company',
  speaker: 'Speaker not known',
  period: 'No period',
  status: 'No status',
};

/** Without a grouping every line is a fact. Groups stand in the order of their first fact. */
export function groupLines(rows: readonly FactRow[], by: Grouping | ''): Line[] {
  if (by === '') return rows.map((row) => ({ kind: 'fact', row }));
  const groups = new Map<string, FactRow[]>();
  for (const row of rows) {
    const key = keyOf(row, by);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].flatMap(([title, members]): Line[] => [
    { kind: 'group', title: title === '' ? NONE[by] : title, count: members.length },
    ...members.map((row): Line => ({ kind: 'fact', row })),
  ]);
}

const keyOf = (row: FactRow, by: Grouping) => (by === 'status' ? row.status : row[by]);

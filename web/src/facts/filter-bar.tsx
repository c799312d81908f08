// What narrows the fact table, and how its rows are grouped.
import { Check, Select } from '../parts/select';
import { ALL_FACTS, choices, type FactFilter, type FactRow } from './fact-rows';
import { GROUPINGS, type Grouping } from './groups';

interface Props {
  rows: readonly FactRow[];
  filter: FactFilter;
  grouping: Grouping | '';
  shown: number;
  onFilter(filter: FactFilter): void;
  onGroup(grouping: Grouping | ''): void;
}

const FILTERS = { metric: 'Metric', entity: 'Segment', speaker: 'Speaker', status: 'Status' } as const;

export function FilterBar({ rows, filter, grouping, shown, onFilter, onGroup }: Props) {
  const repeats = rows.filter((row) => row.fact.duplicateOf !== null).length;
  return (
    <div class="filters">
      <input
        type="search"
        placeholder="Filter facts"
        aria-label="Filter facts"
        value={filter.words}
        onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
      {(Object.keys(FILTERS) as (keyof typeof FILTERS)[]).map((name) => (
        <Select
          key={name}
          title={FILTERS[name]}
          value={filter[name]}
          choices={choices(rows, (row) => row[name]).map((value) => [value, value] as const)}
          onChoose={(value) => onFilter({ ...filter, [name]: value })}
        />
      ))}
      <Select
        title="Group"
        all="Group by…"
        value={grouping}
        choices={Object.entries(GROUPINGS).map(([key, text]) => [key, `by ${text}`] as const)}
        onChoose={(value) => onGroup(value as Grouping | '')}
      />
      <Check on={filter.figures} onChange={(on) => onFilter({ ...filter, figures: on })}>
        figures only
      </Check>
      {repeats > 0 && (
        <Check on={filter.repeats} onChange={(on) => onFilter({ ...filter, repeats: on })}>
          repeats by interpreters
        </Check>
      )}
      {filter !== ALL_FACTS && (
        <button type="button" class="quiet" onClick={() => onFilter(ALL_FACTS)}>
          Clear
        </button>
      )}
      <span class="count" role="status">
        {shown === 1 ? '1 fact' : `${shown} facts`}
      </span>
    </div>
  );
}

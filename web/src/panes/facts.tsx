// Every reported fact as a table; each row goes to its words.
import { useMemo, useState } from 'preact/hooks';
import type { Reading } from '../reading/reading';
import { changeInWords, exactOf } from '../wording/fact';
import { STATUSES } from '../wording/names';
import { FactDetail } from './fact-detail';
import { ALL_FACTS, choices, factRows, filterFacts, sortFacts, type FactFilter, type FactRow, type Sorting, type SortKey } from './fact-rows';
import { Empty, GoButton, mark, type Go } from './going';
import { useWindow } from './window';

interface Props {
  reading: Reading;
  here: string | null;
  onGo: Go;
}

const COLUMNS: readonly { key: SortKey; title: string; number?: boolean }[] = [
  { key: 'metric', title: 'Metric' },
  { key: 'entity', title: 'Segment' },
  { key: 'value', title: 'Value', number: true },
  { key: 'change', title: 'Change', number: true },
  { key: 'period', title: 'Period' },
  { key: 'speaker', title: 'Speaker' },
];

export function Facts({ reading, here, onGo }: Props) {
  const [filter, setFilter] = useState<FactFilter>(ALL_FACTS);
  const [sorting, setSorting] = useState<Sorting>({ by: 'text', down: false });
  const rows = useMemo(() => factRows(reading), [reading]);
  const shown = useMemo(() => sortFacts(filterFacts(rows, filter), sorting), [rows, filter, sorting]);
  const marked = reading.fact(here);
  return (
    <div class="facts with-detail">
      <FilterBar rows={rows} filter={filter} shown={shown.length} onFilter={setFilter} />
      <FactTable reading={reading} rows={shown} sorting={sorting} here={here} onGo={onGo} onSort={setSorting} />
      {marked && <FactDetail reading={reading} fact={marked} here={here} onGo={onGo} />}
    </div>
  );
}

interface FilterProps {
  rows: readonly FactRow[];
  filter: FactFilter;
  shown: number;
  onFilter(filter: FactFilter): void;
}

function FilterBar({ rows, filter, shown, onFilter }: FilterProps) {
  const select = (name: 'entity' | 'status' | 'speaker', title: string, values: [string, string][]) => (
    <select aria-label={title} value={filter[name]} onChange={(event) => onFilter({ ...filter, [name]: event.currentTarget.value })}>
      <option value="">{title}: all</option>
      {values.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
  const same = (values: string[]) => values.map((value): [string, string] => [value, value]);
  const statuses = choices(rows, (row) => row.fact.status) as (keyof typeof STATUSES)[];
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
      {select('entity', 'Segment', same(choices(rows, (row) => row.entity)))}
      {select('status', 'Status', statuses.map((status) => [status, STATUSES[status]]))}
      {select('speaker', 'Speaker', same(choices(rows, (row) => row.speaker)))}
      {repeats > 0 && (
        <label class="check">
          <input type="checkbox" checked={filter.repeats} onChange={(event) => onFilter({ ...filter, repeats: event.currentTarget.checked })} />
          repeats by interpreters
        </label>
      )}
      <span class="count" role="status">
        {shown === 1 ? '1 fact' : `${shown} facts`}
      </span>
    </div>
  );
}

interface TableProps extends Props {
  rows: readonly FactRow[];
  sorting: Sorting;
  onSort(sorting: Sorting): void;
}

const ROW_HEIGHT = 30;

function FactTable({ reading, rows, sorting, here, onGo, onSort }: TableProps) {
  const current = rows.findIndex((row) => row.fact.id === here);
  const { scroller, from, to, above, below } = useWindow(rows.length, ROW_HEIGHT, current);
  if (rows.length === 0) return <Empty>No fact matches.</Empty>;
  return (
    <div class="table-scroll tall" ref={scroller} tabIndex={0} role="region" aria-label="Facts">
      <table class="rows" aria-rowcount={rows.length + 1}>
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column.key} class={`column-${column.key}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <SortHeader key={column.key} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden="true" style={{ height: `${above}px` }} />}
          {rows.slice(from, to).map((row, i) => (
            <FactLine key={row.fact.id} reading={reading} row={row} at={from + i + 2} here={here} onGo={onGo} />
          ))}
          {below > 0 && <tr aria-hidden="true" style={{ height: `${below}px` }} />}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderProps {
  column: (typeof COLUMNS)[number];
  sorting: Sorting;
  onSort(sorting: Sorting): void;
}

function SortHeader({ column, sorting, onSort }: HeaderProps) {
  const sorted = sorting.by === column.key;
  const order = sorted ? (sorting.down ? 'descending' : 'ascending') : undefined;
  // A third click goes back to the order of the text. Numbers begin with the largest.
  const next = (): Sorting => {
    const first = column.number === true;
    if (!sorted) return { by: column.key, down: first };
    return sorting.down === first ? { by: column.key, down: !first } : { by: 'text', down: false };
  };
  return (
    <th scope="col" aria-sort={order} class={column.number ? 'number' : undefined}>
      <button type="button" class="sort" onClick={() => onSort(next())}>
        {column.title}
        <span aria-hidden="true">{sorted ? (sorting.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

interface LineProps extends Props {
  row: FactRow;
  at: number;
}

function FactLine({ reading, row, at, here, onGo }: LineProps) {
  const { fact } = row;
  const to = mark(fact.id, fact.span);
  return (
    <tr aria-rowindex={at} class={`line status-${fact.status}${fact.id === here ? ' current' : ''}`} onClick={() => onGo(to)}>
      <th scope="row">
        <GoButton to={to} here={here} onGo={onGo}>
          {row.metric}
        </GoButton>
        {fact.status !== 'actual' && <span class="tag">{STATUSES[fact.status]}</span>}
      </th>
      <td>{row.entity}</td>
      <td class="number" title={exactOf(reading, fact.value)}>
        {row.value}
      </td>
      <td class={`number change ${fact.change?.direction ?? ''}`} title={changeInWords(reading, fact.change)}>
        {row.change}
      </td>
      <td>{row.period}</td>
      <td>{row.speaker}</td>
    </tr>
  );
}

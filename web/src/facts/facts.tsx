// Every reported fact as a table; each row goes to its words.
import { useMemo, useState } from 'preact/hooks';
import type { Reading } from '../reading/reading';
import { changeInWords, exactOf } from '../wording/fact';
import { STATUSES } from '../wording/names';
import { FactDetail } from './fact-detail';
import { ALL_FACTS, factRows, filterFacts, sortFacts, type FactFilter, type FactRow, type Sorting, type SortKey } from './fact-rows';
import { FilterBar } from './filter-bar';
import { groupLines, type Grouping, type Line } from './groups';
import { Empty, GoButton, mark, type Go } from '../parts/going';
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
  const [grouping, setGrouping] = useState<Grouping | ''>('');
  const rows = useMemo(() => factRows(reading), [reading]);
  const shown = useMemo(() => sortFacts(filterFacts(rows, filter), sorting), [rows, filter, sorting]);
  const lines = useMemo(() => groupLines(shown, grouping), [shown, grouping]);
  const marked = reading.fact(here);
  return (
    <div class="facts with-detail">
      <FilterBar rows={rows} filter={filter} grouping={grouping} shown={shown.length} onFilter={setFilter} onGroup={setGrouping} />
      <FactTable reading={reading} lines={lines} sorting={sorting} here={here} onGo={onGo} onSort={setSorting} />
      {marked && <FactDetail reading={reading} fact={marked} here={here} onGo={onGo} />}
    </div>
  );
}

interface TableProps extends Props {
  lines: readonly Line[];
  sorting: Sorting;
  onSort(sorting: Sorting): void;
}

const ROW_HEIGHT = 26;

function FactTable({ reading, lines, sorting, here, onGo, onSort }: TableProps) {
  const current = here === null ? -1 : lines.findIndex((line) => line.kind === 'fact' && line.row.fact.id === here);
  const { scroller, from, to, above, below } = useWindow(lines.length, ROW_HEIGHT, current);
  if (lines.length === 0) return <Empty>{reading.analysis.facts.length === 0 ? 'No reported figures were found in this call.' : 'No fact matches these filters.'}</Empty>;
  return (
    <div class="table-scroll tall" ref={scroller} tabIndex={0} role="region" aria-label="Facts">
      <table class="rows" aria-rowcount={lines.length + 1}>
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
          {lines.slice(from, to).map((line, i) =>
            line.kind === 'group' ? (
              <tr key={`group ${line.title}`} class="line group-line" aria-rowindex={from + i + 2}>
                <th scope="rowgroup" colSpan={COLUMNS.length}>
                  {line.title} <span class="count">{line.count}</span>
                </th>
              </tr>
            ) : (
              <FactLine key={line.row.fact.id} reading={reading} row={line.row} at={from + i + 2} here={here} onGo={onGo} />
            ),
          )}
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
      <th scope="row" title={row.metric}>
        <span class="metric">
          <GoButton to={to} here={here} onGo={onGo}>
            {row.metric}
          </GoButton>
          {fact.status !== 'actual' && <span class="tag">{STATUSES[fact.status]}</span>}
        </span>
      </th>
      <td title={row.entity}>{row.entity}</td>
      <td class="number" title={exactOf(reading, fact.value)}>
        {row.value}
      </td>
      <td class={`number change ${fact.change?.direction ?? ''}`} title={changeInWords(reading, fact.change)}>
        {row.change}
      </td>
      <td title={row.period}>{row.period}</td>
      <td title={row.speaker}>{row.speaker}</td>
    </tr>
  );
}

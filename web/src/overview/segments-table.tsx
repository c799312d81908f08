// Figures by segment: a row a segment, a column a metric; every change as a figure and as a bar from
// the middle, so that a glance tells who grew.
import type { Fact } from 'callscope';
import { GoButton, mark, type Go } from '../parts/going';
import { Part } from '../parts/part';
import type { Reading } from '../reading/reading';
import { amountOf, changeInWords, changeOf, exactOf, percentChange } from '../wording/fact';
import { figuresBySegment, type Segments as Figures } from './segments';

interface Props {
  reading: Reading;
  here: string | null;
  onGo: Go;
}

export function Segments({ reading, here, onGo }: Props) {
  const { metrics, rows } = figuresBySegment(reading);
  if (rows.length < 2) return null;
  const reach = longestChange(reading, rows);
  return (
    <Part title="Figures by segment">
      <div class="table-scroll" tabIndex={0} role="region" aria-label="Figures by segment">
        <table class="segments">
          <thead>
            <tr>
              <th scope="col">Segment</th>
              {metrics.map((metric) => (
                <th scope="col" key={metric} class="number">
                  {metric}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.entity}>
                <th scope="row">{row.entity ?? 'Company'}</th>
                {metrics.map((metric) => (
                  <td key={metric} class="number">
                    <Figure reading={reading} fact={row.facts.get(metric)} reach={reach} here={here} onGo={onGo} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

function Figure({ reading, fact, reach, here, onGo }: Props & { fact: Fact | undefined; reach: number }) {
  if (!fact) return null;
  const change = percentChange(reading, fact.change);
  return (
    <GoButton class="figure-cell" to={mark(fact.id, fact.span)} here={here} onGo={onGo}>
      {fact.value && (
        <span class="amount" title={exactOf(reading, fact.value)}>
          {amountOf(reading, fact.value)}
        </span>
      )}{' '}
      {change === null ? <span /> : <ChangeBar change={change} reach={reach} />}
      <span class={`change ${fact.change?.direction ?? ''}`} title={changeInWords(reading, fact.change)}>
        {changeOf(reading, fact.change)}
      </span>
    </GoButton>
  );
}

function ChangeBar({ change, reach }: { change: number; reach: number }) {
  const length = barOf(change, reach);
  return (
    <svg class="change-bar" viewBox="-50 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class={change < 0 ? 'down' : 'up'} x={Math.min(0, length)} width={Math.abs(length)} height="4" />
      <path d="M0 0v4" />
    </svg>
  );
}

const barOf = (change: number, reach: number) => Math.max(-50, Math.min(50, (50 * change) / reach));

// Beyond this a bar is full: one figure that trebled must not hide the others.
const FULL = 60;
const LEAST = 5;

function longestChange(reading: Reading, rows: Figures['rows']): number {
  const changes = rows.flatMap((row) => [...row.facts.values()].map((fact) => Math.abs(percentChange(reading, fact.change) ?? 0)));
  return Math.max(LEAST, Math.min(FULL, Math.max(...changes)));
}

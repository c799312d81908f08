// Figures of all calls, those given in several first: a row a figure, a column a call, a line of
// their course, and the change from the first to the last.
import type { Comparison } from 'callscope';
import { useMemo } from 'preact/hooks';
import { Empty } from '../parts/going';
import { Part } from '../parts/part';
import { amountShort, signedAmount, signedPercent } from '../wording/amount';
import { labelsOf, PlaceButton, type GoTo } from './places';

type Series = Comparison['series'][number];
type Point = Series['points'][number];

interface Props {
  comparison: Comparison;
  goTo: GoTo;
}

export function SeriesTable({ comparison, goTo }: Props) {
  const { calls } = comparison;
  const series = useMemo(() => [...comparison.series].sort((a, b) => callsOf(b) - callsOf(a)), [comparison]);
  const label = labelsOf(comparison);
  if (series.length === 0) return <Empty>No figure is given in these calls.</Empty>;
  return (
    <Part title="Figures by call">
      <div class="table-scroll" tabIndex={0} role="region" aria-label="Figures of the calls">
        <table class="across">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              {calls.map((call) => (
                <th scope="col" class="number" key={call.id}>
                  {label(call.id)}
                </th>
              ))}
              <th scope="col">
                <span class="visually-hidden">Course</span>
              </th>
              <th scope="col" class="number">
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {series.map((row, i) => (
              <Row key={i} row={row} calls={calls} goTo={goTo} />
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

const callsOf = (row: Series) => new Set(row.points.map((point) => point.call)).size;

const GRAINS: Record<Series['grain'], string> = { current: '', half: 'half year', nine_months: 'nine months', year: 'full year', other: 'other period' };

function Row({ row, calls, goTo }: { row: Series; calls: Comparison['calls']; goTo: GoTo }) {
  const change = row.changes.at(-1);
  return (
    <tr>
      <th scope="row">
        {row.entity && <span class="standing">{row.entity} </span>}
        {row.metric}
        {GRAINS[row.grain] && <span class="tag">{GRAINS[row.grain]}</span>}
        {row.byProposal && (
          <span class="tag doubt" title={`As ${row.spellings.join(', then ')}: one figure only if the part was renamed`}>
            if renamed
          </span>
        )}
      </th>
      {calls.map((call) => {
        const point = row.points.find((candidate) => candidate.call === call.id);
        return (
          <td class="number" key={call.id}>
            {point && <Figure point={point} goTo={goTo} />}
          </td>
        );
      })}
      <td>
        <Course points={row.points} />
      </td>
      <td class={`number change ${toneOf(change?.percent ?? change?.difference ?? change?.growthPoints ?? null)}`}>
        {change && changeInFigures(change, row.points)}
      </td>
    </tr>
  );
}

// In percent where that means something; else of the stated changes in points, else of the levels in their unit.
function changeInFigures({ percent, growthPoints, difference }: Series['changes'][number], points: readonly Point[]): string {
  if (percent !== null) return signedPercent(percent);
  const unit = points.find((point) => point.value !== null)?.unit ?? null;
  if (difference !== null) return signedAmount(difference, unit === '%' ? 'pp' : unit);
  return growthPoints === null ? '' : signedAmount(growthPoints, 'pp');
}

const levelOf = ({ value, loss }: Point) => (value === null ? null : loss ? -value : value);

const toneOf = (size: number | null) => (size === null || size === 0 ? '' : size < 0 ? 'down' : 'up');

function Figure({ point, goTo }: { point: Point; goTo: GoTo }) {
  const told = point.change;
  const growth = told && (told.value !== null ? `${told.direction === 'down' ? '−' : '+'}${amountShort(told.value, told.unit)}` : told.direction === 'down' ? '▼' : told.direction === 'up' ? '▲' : '');
  return (
    <PlaceButton call={point.call} span={point.span} goTo={goTo} title={point.quote}>
      {point.value !== null && <span>{amountShort(levelOf(point)!, point.unit)}</span>}
      {growth && <span class={`change ${told.direction ?? ''}`}>{growth}</span>}
      {point.disputed && <span class="tag doubt">disputed</span>}
    </PlaceButton>
  );
}

const WIDTH = 48;
const HEIGHT = 14;

// Only levels of one unit make a course.
function Course({ points }: { points: readonly Point[] }) {
  const levels = points.filter((point) => point.value !== null && point.unit === points[0]?.unit).map((point) => levelOf(point)!);
  if (levels.length < 2) return null;
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const x = (i: number) => 2 + (i * (WIDTH - 4)) / (levels.length - 1);
  const y = (level: number) => HEIGHT - 2 - ((level - low) / Math.max(high - low, Number.EPSILON)) * (HEIGHT - 4);
  return (
    <svg class="course" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={`M${levels.map((level, i) => `${x(i).toFixed(1)} ${y(level).toFixed(1)}`).join('L')}`} />
      <circle cx={x(levels.length - 1)} cy={y(levels.at(-1)!)} r="2" />
    </svg>
  );
}

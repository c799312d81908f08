// Two or more calls side by side: the same figures, each going to its words in its own call.
import type { Fact } from 'callscope';
import type { OpenCall } from '../app/state';
import { titleOf, whenOf } from '../app/title';
import { Empty, GoButton, mark } from '../parts/going';
import { Part } from '../parts/part';
import type { Mark } from '../transcript/transcript-view';
import { amountOf, changeInWords, changeOf, exactOf } from '../wording/fact';
import { changeBetween, figuresAcross, inOrder, type Row } from './figures';

interface Props {
  calls: readonly OpenCall[];
  current: number | null;
  onGo(id: number, mark: Mark): void;
  onAdd(): void;
}

export function Compare({ calls, current, onGo, onAdd }: Props) {
  const ordered = inOrder(calls);
  return (
    <div class="compare">
      <Part title="Calls">
        <ul class="compared">
          {ordered.map(({ id, reading }) => (
            <li key={id} aria-current={id === current ? 'true' : undefined}>
              <b>{titleOf(reading)}</b> <span class="standing">{whenOf(reading)}</span>
            </li>
          ))}
        </ul>
        <button type="button" onClick={onAdd}>
          Add a call…
        </button>
      </Part>
      {ordered.length < 2 ? (
        <Empty>Open a second call of the company, an earlier or a later one, and the figures of both stand here side by side.</Empty>
      ) : (
        <Figures calls={ordered} onGo={onGo} />
      )}
    </div>
  );
}

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1, signDisplay: 'always' });

function Figures({ calls, onGo }: { calls: readonly OpenCall[]; onGo: Props['onGo'] }) {
  const rows = figuresAcross(calls);
  if (rows.length === 0) return <Empty>No figure is given in more than one of these calls.</Empty>;
  return (
    <Part title="Figures given in more than one call">
      <div class="table-scroll" tabIndex={0} role="region" aria-label="Figures of the calls">
        <table class="across">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              {calls.map(({ id, reading }) => (
                <th scope="col" class="number" key={id}>
                  {whenOf(reading) || reading.name}
                </th>
              ))}
              <th scope="col" class="number">
                First to last
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <FigureRow key={`${row.entity}\n${row.metric}`} row={row} calls={calls} onGo={onGo} />
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

function FigureRow({ row, calls, onGo }: { row: Row; calls: readonly OpenCall[]; onGo: Props['onGo'] }) {
  const known = row.facts.flatMap((fact, i) => (fact ? [i] : []));
  const [first, last] = [known[0]!, known.at(-1)!];
  const change = changeBetween([calls[first]!.reading, row.facts[first]!], [calls[last]!.reading, row.facts[last]!]);
  return (
    <tr>
      <th scope="row">
        {row.entity && <span class="standing">{row.entity} </span>}
        {row.metric}
      </th>
      {row.facts.map((fact, i) => (
        <td class="number" key={calls[i]!.id}>
          {fact && <Cell call={calls[i]!} fact={fact} onGo={onGo} />}
        </td>
      ))}
      <td class={`number change ${change === null ? '' : change < 0 ? 'down' : 'up'}`}>{change === null ? '' : `${number.format(change).replace('-', '−')}%`}</td>
    </tr>
  );
}

function Cell({ call: { id, reading }, fact, onGo }: { call: OpenCall; fact: Fact; onGo: Props['onGo'] }) {
  return (
    <GoButton to={mark(fact.id, fact.span)} here={null} onGo={(to) => onGo(id, to)}>
      <span title={exactOf(reading, fact.value)}>{amountOf(reading, fact.value)}</span>{' '}
      <span class={`change ${fact.change?.direction ?? ''}`} title={changeInWords(reading, fact.change)}>
        {changeOf(reading, fact.change)}
      </span>
    </GoButton>
  );
}

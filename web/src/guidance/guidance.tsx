// What was promised: by metric and horizon, with how firmly and what changed.
import { useState } from 'preact/hooks';
import type { Guidance as Item } from 'callscope';
import { quoteLine, type Reading } from '../reading/reading';
import { amountOf, exactOf, speakerOf, subjectOf } from '../wording/fact';
import { ACTIONS, CERTAINTIES } from '../wording/names';
import { Check, Select } from '../parts/select';
import { grouped, horizonOf, ORDERS, type Order } from './groups';
import { Empty, GoButton, mark, type Go } from '../parts/going';
import { GrowingList } from '../parts/growing';

interface Props {
  reading: Reading;
  here: string | null;
  onGo: Go;
}

export function Guidance({ reading, here, onGo }: Props) {
  const [datedOnly, setDatedOnly] = useState(false);
  const [repeats, setRepeats] = useState(false);
  const [order, setOrder] = useState<Order>('');
  const all = reading.analysis.guidance;
  if (all.length === 0) return <Empty>Nothing was promised in this call, or nothing that could be read as a promise.</Empty>;
  const repeated = all.filter((item) => item.duplicateOf !== null).length;
  const shown = all.filter((item) => (repeats || item.duplicateOf === null) && (!datedOnly || item.horizon !== null || item.horizonSpan !== null));
  const lines = grouped(reading, shown, order);
  return (
    <div class="guidance">
      <div class="filters">
        <Check on={datedOnly} onChange={setDatedOnly}>
          with a horizon only
        </Check>
        {repeated > 0 && (
          <Check on={repeats} onChange={setRepeats}>
            repeats by interpreters
          </Check>
        )}
        <Select title="Group" all="Group by…" value={order} choices={ORDERS} onChoose={(value) => setOrder(value as Order)} />
        <span class="count" role="status">
          {shown.length} of {all.length}
        </span>
      </div>
      <GrowingList
        class="cards"
        items={lines}
        current={lines.findIndex((line) => line.item?.id === here)}
        draw={(line) =>
          line.item ? (
            <GuidanceCard key={line.item.id} reading={reading} item={line.item} here={here} onGo={onGo} />
          ) : (
            <li key={`group ${line.title}`} class="group-title">
              <h3>
                {line.title} <span class="count">{line.count}</span>
              </h3>
            </li>
          )
        }
      />
    </div>
  );
}

const ARROWS = { up: '▲', down: '▼', flat: '●' } as const;

function GuidanceCard({ reading, item, here, onGo }: Props & { item: Item }) {
  const horizon = horizonOf(reading, item);
  return (
    <li class={item.id === here ? 'card current' : 'card'}>
      <GoButton class="card-body" to={mark(item.id, item.span)} here={here} onGo={onGo}>
        <span class="card-head">
          <b>{subjectOf(item) || 'Outlook'}</b>
          {item.direction && (
            <span class={`change ${item.direction}`}>
              <span aria-hidden="true">{ARROWS[item.direction]}</span>
              <span class="visually-hidden">{item.direction}</span>
            </span>
          )}
          {item.value && (
            <span class="figure" title={exactOf(reading, item.value)}>
              {amountOf(reading, item.value)}
            </span>
          )}
          {horizon && <span class="horizon">{horizon}</span>}
          <span class={`tag certainty-${item.certainty}`}>{CERTAINTIES[item.certainty]}</span>
          {item.action && <span class={`tag action-${item.action}`}>{ACTIONS[item.action]}</span>}
          <span class="said-by">{speakerOf(reading, item) || 'Speaker not known'}</span>
        </span>
        <q class="quote">{quoteLine(reading, item.span)}</q>
      </GoButton>
    </li>
  );
}

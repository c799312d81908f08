// What was promised: by metric and horizon, with how firmly and what changed.
import { useState } from 'preact/hooks';
import type { Guidance as Item } from 'callscope';
import { quoteLine, type Reading } from '../reading/reading';
import { amountOf, exactOf, periodOf, speakerOf, subjectOf } from '../wording/fact';
import { ACTIONS, CERTAINTIES } from '../wording/names';
import { Empty, GoButton, mark, type Go } from './going';
import { GrowingList } from './growing';

interface Props {
  reading: Reading;
  here: string | null;
  onGo: Go;
}

export function Guidance({ reading, here, onGo }: Props) {
  const [datedOnly, setDatedOnly] = useState(false);
  const [repeats, setRepeats] = useState(false);
  const all = reading.analysis.guidance;
  if (all.length === 0) return <Empty>No guidance was found in this call.</Empty>;
  const repeated = all.filter((item) => item.duplicateOf !== null).length;
  const shown = all.filter((item) => (repeats || item.duplicateOf === null) && (!datedOnly || item.horizon !== null || item.horizonSpan !== null));
  return (
    <div class="guidance">
      <div class="filters">
        <label class="check">
          <input type="checkbox" checked={datedOnly} onChange={(event) => setDatedOnly(event.currentTarget.checked)} />
          with a horizon only
        </label>
        {repeated > 0 && (
          <label class="check">
            <input type="checkbox" checked={repeats} onChange={(event) => setRepeats(event.currentTarget.checked)} />
            repeats by interpreters
          </label>
        )}
        <span class="count" role="status">
          {shown.length} of {all.length}
        </span>
      </div>
      <GrowingList
        class="cards"
        items={shown}
        current={shown.findIndex((item) => item.id === here)}
        draw={(item) => <GuidanceCard key={item.id} reading={reading} item={item} here={here} onGo={onGo} />}
      />
    </div>
  );
}

const ARROWS = { up: '▲ up', down: '▼ down', flat: '● flat' } as const;

function GuidanceCard({ reading, item, here, onGo }: Props & { item: Item }) {
  const horizon = periodOf(reading, item.horizon) || (item.horizonSpan && quoteLine(reading, item.horizonSpan));
  return (
    <li class={item.id === here ? 'card current' : 'card'}>
      <GoButton class="card-body" to={mark(item.id, item.span)} here={here} onGo={onGo}>
        <span class="card-head">
          <b>{subjectOf(item) || 'Outlook'}</b>
          {item.direction && <span class={`change ${item.direction}`}>{ARROWS[item.direction]}</span>}
          {item.value && (
            <span class="figure" title={exactOf(reading, item.value)}>
              {amountOf(reading, item.value)}
            </span>
          )}
          {horizon && <span class="horizon">{horizon}</span>}
          <span class={`tag certainty-${item.certainty}`}>{CERTAINTIES[item.certainty]}</span>
          {item.action && <span class={`tag action-${item.action}`}>{ACTIONS[item.action]}</span>}
        </span>
        <q class="quote">{quoteLine(reading, item.span)}</q>
        <span class="said-by">{speakerOf(reading, item) || 'Speaker not known'}</span>
      </GoButton>
    </li>
  );
}

// What became of promises: what was said then, what a later call says of it, with both quotes.
import type { Comparison } from 'callscope';
import { Part } from '../parts/part';
import { labelsOf, PlaceButton, type GoTo } from './places';

type FollowUp = Comparison['followUps'][number];

const OUTCOMES: Record<FollowUp['outcome'], string> = {
  met: 'Met',
  missed: 'Missed',
  moved: 'Moved',
  reaffirmed: 'Reaffirmed',
  undecided: 'Not decided',
  not_mentioned: 'Not mentioned',
};

export function FollowUps({ comparison, goTo }: { comparison: Comparison; goTo: GoTo }) {
  const { followUps } = comparison;
  const label = labelsOf(comparison);
  if (followUps.length === 0) return null;
  return (
    <Part title="What became of guidance">
      <ul class="follow-ups">
        {followUps.map((item, i) => (
          <li key={i}>
            <span class="card-head">
              <b>{[item.entity, item.metric].filter(Boolean).join(' ') || 'Outlook'}</b>
              <span class={`tag outcome-${item.outcome}`}>{OUTCOMES[item.outcome]}</span>
              {item.horizon && <span class="standing">{item.horizon}</span>}
            </span>
            <div class={item.answer ? 'places two' : 'places'}>
              <p class="place">
                <PlaceButton call={item.call} span={item.span} goTo={goTo}>
                  <span class="place-title">{label(item.call)}</span> <q class="quote">{item.quote}</q>
                </PlaceButton>
              </p>
              {item.answer && (
                <p class="place">
                  <PlaceButton call={item.later} span={item.answer.span} goTo={goTo}>
                    <span class="place-title">{label(item.later)}</span> <q class="quote">{item.answer.quote}</q>
                  </PlaceButton>
                </p>
              )}
            </div>
            <p class="standing">{item.reason}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

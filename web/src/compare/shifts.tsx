// What else changed between the calls: figures restated, segments renamed, metrics and words that are
// new or gone, questions asked again, notices worded otherwise.
import type { Comparison, Span } from 'callscope';
import type { ComponentChildren } from 'preact';
import { Part } from '../parts/part';
import { amountShort } from '../wording/amount';
import { labelsOf, PlaceButton, type GoTo } from './places';

interface Props {
  comparison: Comparison;
  goTo: GoTo;
}

export function Restated({ comparison, goTo }: Props) {
  const restated = comparison.comparatives.filter((item) => item.restated);
  const label = labelsOf(comparison);
  return (
    <>
      <Listed title="Restated figures" count={restated.length}>
        {restated.map(({ metric, entity, earlier, later, value }, i) => (
          <li key={i}>
            <b>{[entity, metric].filter(Boolean).join(' ')}</b> {label(earlier.call)}{' '}
            <PlaceButton call={earlier.call} span={earlier.span} goTo={goTo}>
              {earlier.value === null ? earlier.quote : amountShort(earlier.loss ? -earlier.value : earlier.value, earlier.unit)}
            </PlaceButton>
            , by {label(later.call)}{' '}
            <PlaceButton call={later.call} span={later.span} goTo={goTo}>
              {value === null ? later.quote : amountShort(value, earlier.unit)}
            </PlaceButton>
          </li>
        ))}
      </Listed>
      <Listed title="Segments perhaps renamed" count={comparison.renames.length}>
        {comparison.renames.map((item, i) => (
          <li key={i}>
            <b>{item.earlier}</b> → <b>{item.later}</b> <span class="standing">{item.reason}</span>
          </li>
        ))}
      </Listed>
    </>
  );
}

export function Shifts({ comparison, goTo }: Props) {
  const label = labelsOf(comparison);
  const place = (call: string, span: Span, words: string) => (
    <PlaceButton call={call} span={span} goTo={goTo}>
      {words}
    </PlaceButton>
  );
  return (
    <>
      <Listed title="Metrics new or gone" count={comparison.metrics.length}>
        {comparison.metrics.map((item, i) => (
          <li key={i}>
            <span class="tag">{item.change}</span> {place(item.call, item.span, [item.entity, item.metric].filter(Boolean).join(' '))} <span class="standing">{label(item.call)}</span>
          </li>
        ))}
      </Listed>
      <Listed title="Words new, gone, more or less" count={comparison.terms.length}>
        {comparison.terms.map((item, i) => (
          <li key={i}>
            <span class="tag">{item.change}</span> {item.places[0] ? place(item.places[0].call, item.places[0].span, item.term) : item.term}{' '}
            <span class="standing">
              {item.before} → {item.after} times, {label(item.from)} to {label(item.to)}
            </span>
          </li>
        ))}
      </Listed>
      <Listed title="Asked again" count={comparison.repeatedQuestions.length}>
        {comparison.repeatedQuestions.map(({ first, second }, i) => (
          <li key={i}>
            {place(first.call, first.span, first.quote)} <span class="standing">{[label(first.call), first.analyst].filter(Boolean).join(', ')}</span>
            <br />
            {place(second.call, second.span, second.quote)} <span class="standing">{[label(second.call), second.analyst].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </Listed>
      <Listed title="Notices worded otherwise" count={comparison.boilerplate.length}>
        {comparison.boilerplate.map((item, i) => (
          <li key={i}>
            <span class="tag">{item.change}</span>{' '}
            {item.before && <del>{place(item.from, item.before.span, item.before.quote)}</del>} {item.after && <ins>{place(item.to, item.after.span, item.after.quote)}</ins>}
          </li>
        ))}
      </Listed>
    </>
  );
}

function Listed({ title, count, children }: { title: string; count: number; children: ComponentChildren }) {
  if (count === 0) return null;
  return (
    <Part title={title}>
      <ul class="shifts">{children}</ul>
    </Part>
  );
}

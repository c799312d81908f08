// One fact in full: exact figures, the words, the stated cause, and a citation to take away.
import { useState } from 'preact/hooks';
import type { Fact } from 'callscope';
import { quoteLine, type Reading } from '../reading/reading';
import { amountOf, changeInWords, exactOf, periodOf, subjectOf } from '../wording/fact';
import { standing, STATUSES } from '../wording/names';
import { citation } from '../export/citation';
import { GoButton, mark, type Go } from '../parts/going';

interface Props {
  reading: Reading;
  fact: Fact;
  here: string | null;
  onGo: Go;
}

export function FactDetail({ reading, fact, here, onGo }: Props) {
  const speaker = reading.participant(fact.speaker);
  const original = reading.fact(fact.duplicateOf);
  const rows: [string, string][] = [
    ['Printed as', printedName(reading, fact)],
    ['Value', exactOf(reading, fact.value) ?? amountOf(reading, fact.value)],
    ['Change', changeInWords(reading, fact.change)],
    ['Before', exactOf(reading, fact.prior) ?? ''],
    ['Period', periodOf(reading, fact.period)],
    ['Status', STATUSES[fact.status]],
    ['Said by', speaker ? [speaker.name, standing(speaker)].filter(Boolean).join(', ') : 'not known'],
    ['Confidence', `${Math.round(fact.confidence * 100)}%`],
  ];
  return (
    <aside class="detail-card" aria-label="The marked fact">
      <h3>{subjectOf(fact)}</h3>
      <q class="quote">{quoteLine(reading, fact.span)}</q>
      <dl>
        {rows.map(([name, value]) => value && (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {fact.driver && (
        <p>
          Because:{' '}
          <GoButton to={mark(fact.id, fact.driver)} here={null} onGo={onGo}>
            {quoteLine(reading, fact.driver)}
          </GoButton>
        </p>
      )}
      {original && (
        <p>
          Repeats{' '}
          <GoButton to={mark(original.id, original.span)} here={here} onGo={onGo}>
            {quoteLine(reading, original.span)}
          </GoButton>
        </p>
      )}
      <CopyButton text={() => citation(reading, fact)} />
    </aside>
  );
}

// The words that name the metric, where they are not its name.
function printedName(reading: Reading, fact: Fact): string {
  const printed = quoteLine(reading, fact.metricText);
  return printed.toLowerCase() === fact.metric.toLowerCase() ? '' : printed;
}

function CopyButton({ text }: { text(): string }) {
  const [told, setTold] = useState('');
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => setTold('Copied'),
      () => setTold('The browser did not allow it'),
    );
  };
  return (
    <p class="copy">
      <button type="button" onClick={copy}>
        Copy with citation
      </button>{' '}
      <span role="status">{told}</span>
    </p>
  );
}

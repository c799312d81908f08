// Where the transcript can't be trusted: both places side by side, why, and what it should likely be.
import { useState } from 'preact/hooks';
import type { Term, Warning } from 'callscope';
import { quoteLine, type Reading } from '../reading/reading';
import { SEVERITIES, WARNING_KINDS } from '../wording/names';
import { Empty, GoButton, mark, Quote, type Go } from './going';
import { GrowingList } from './growing';

type Kind = Warning['kind'];

interface Props {
  reading: Reading;
  here: string | null;
  dismissed: ReadonlySet<string>;
  onGo: Go;
  onDismiss(id: string, dismissed: boolean): void;
  onCorrect(canonical: string, variant: string, kind: Term['kind']): void;
}

export function Warnings(props: Props) {
  const { reading, dismissed } = props;
  const [kind, setKind] = useState<Kind | ''>('');
  const [showDismissed, setShowDismissed] = useState(false);
  const [showNotes, setShowNotes] = useState(false);
  const all = reading.analysis.warnings;
  if (all.length === 0) return <Empty>Nothing in the transcript contradicts itself.</Empty>;
  const kinds = new Map<Kind, number>();
  for (const warning of all) kinds.set(warning.kind, (kinds.get(warning.kind) ?? 0) + 1);
  const notes = all.filter((warning) => warning.severity === 'info').length;
  // What is marked is shown whatever is filtered.
  const shown = all.filter(
    (warning) =>
      warning.id === props.here ||
      ((kind === '' ? showNotes || warning.severity !== 'info' : warning.kind === kind) && (showDismissed || !dismissed.has(warning.id))),
  );
  return (
    <div class="warnings">
      <div class="filters">
        <select aria-label="Kind of warning" value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind | '')}>
          <option value="">All kinds ({all.length})</option>
          {[...kinds].map(([name, count]) => (
            <option key={name} value={name}>
              {WARNING_KINDS[name]} ({count})
            </option>
          ))}
        </select>
        {notes > 0 && kind === '' && (
          <label class="check">
            <input type="checkbox" checked={showNotes} onChange={(event) => setShowNotes(event.currentTarget.checked)} />
            slight ones ({notes})
          </label>
        )}
        {dismissed.size > 0 && (
          <label class="check">
            <input type="checkbox" checked={showDismissed} onChange={(event) => setShowDismissed(event.currentTarget.checked)} />
            dismissed ({dismissed.size})
          </label>
        )}
        <span class="count" role="status">
          {shown.length} of {all.length}
        </span>
      </div>
      <GrowingList
        class="cards"
        items={shown}
        current={shown.findIndex((warning) => warning.id === props.here)}
        draw={(warning) => <WarningCard key={warning.id} {...props} warning={warning} />}
      />
    </div>
  );
}

function WarningCard({ reading, warning, here, dismissed, onGo, onDismiss, onCorrect }: Props & { warning: Warning }) {
  const gone = dismissed.has(warning.id);
  const places = [
    { title: 'Here', to: mark(warning.id, warning.span, warning.related), span: warning.span },
    ...(warning.related ? [{ title: 'Against', to: mark(warning.id, warning.related, warning.span), span: warning.related }] : []),
  ];
  return (
    <li class={`card warning severity-${warning.severity}${warning.id === here ? ' current' : ''}${gone ? ' gone' : ''}`}>
      <h3>
        {WARNING_KINDS[warning.kind]}
        <span class="standing"> {SEVERITIES[warning.severity]}</span>
      </h3>
      <p class="message">{warning.message}</p>
      <div class={places.length > 1 ? 'places two' : 'places'}>
        {places.map(({ title, to, span }) => (
          <GoButton key={title} class="place" to={to} here={here} onGo={onGo}>
            <span class="place-title">{title}</span> <Quote reading={reading} span={span} />
          </GoButton>
        ))}
      </div>
      {warning.suggestion && (
        <p class="suggestion">
          Likely: <b>{warning.suggestion}</b>
        </p>
      )}
      <div class="card-actions">
        {warning.kind === 'garbled_term' && warning.suggestion && (
          <button type="button" onClick={() => onCorrect(warning.suggestion!, quoteLine(reading, warning.span), kindOf(reading, warning.suggestion!))}>
            Correct everywhere
          </button>
        )}
        <button type="button" class="quiet" onClick={() => onDismiss(warning.id, !gone)}>
          {gone ? 'Bring back' : 'Dismiss'}
        </button>
      </div>
    </li>
  );
}

function kindOf(reading: Reading, canonical: string): Term['kind'] {
  return reading.analysis.terms.find((term) => term.canonical === canonical)?.kind ?? 'other';
}

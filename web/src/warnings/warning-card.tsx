// One warning: its places side by side with their numbers marked, why it is doubtful, what the rest
// of the call says, and what the reader can make of it.
import type { Span, Term, Warning } from 'callscope';
import { GoButton, mark, Quote, type Go } from '../parts/going';
import { quoteLine, type Reading } from '../reading/reading';
import { SEVERITIES, WARNING_KINDS } from '../wording/names';
import { accepted } from './accept';
import { numbersIn, supportOf, warningKey, type Support } from './support';

export interface WarningHands {
  onGo: Go;
  onDismiss(key: string, dismissed: boolean): void;
  onAccept(text: string): void;
  onCorrect(canonical: string, variant: string, kind: Term['kind']): void;
}

interface Props extends WarningHands {
  reading: Reading;
  warning: Warning;
  here: string | null;
  gone: boolean;
}

export function WarningCard(props: Props) {
  const { warning, here, gone } = props;
  return (
    <li class={`card warning severity-${warning.severity}${warning.id === here ? ' current' : ''}${gone ? ' gone' : ''}`}>
      <div class="warning-head">
        <h3>
          {WARNING_KINDS[warning.kind]}
          <span class="standing" title={`Confidence ${Math.round(warning.confidence * 100)}%`}>
            {' '}
            {SEVERITIES[warning.severity]}
          </span>
        </h3>
        <Actions {...props} />
      </div>
      <p class="message">
        {warning.message}
        {warning.suggestion && !warning.message.includes(warning.suggestion) && (
          <>
            {' '}
            Likely: <b>{warning.suggestion}</b>
          </>
        )}
      </p>
      <Places {...props} />
      <RestOfTheCall {...props} />
    </li>
  );
}

function Places({ reading, warning, here, onGo }: Props) {
  const places = [
    { title: 'Here', to: mark(warning.id, warning.span, warning.related), span: warning.span },
    ...(warning.related ? [{ title: 'Against', to: mark(warning.id, warning.related, warning.span), span: warning.related }] : []),
  ];
  return (
    <div class={places.length > 1 ? 'places two' : 'places'}>
      {places.map(({ title, to, span }) => (
        <GoButton key={title} class="place" to={to} here={here} onGo={onGo}>
          <span class="place-title">
            {title}
            {speakerAt(reading, span)}
          </span>{' '}
          <Quote reading={reading} span={span} numbers={numbersIn(reading, span).map((quantity) => quantity.span)} />
        </GoButton>
      ))}
    </div>
  );
}

function speakerAt(reading: Reading, span: Span): string {
  const turn = reading.analysis.turns.find((candidate) => candidate.span[0] <= span[0] && span[0] < candidate.span[1]);
  const speaker = turn && reading.participant(turn.speaker)?.name;
  return speaker ? `, ${speaker}` : '';
}

function RestOfTheCall({ reading, warning, here, onGo }: Props) {
  const support = supportOf(reading, warning).slice(0, 6);
  if (support.length === 0) return null;
  return (
    <p class="why">
      <span class="standing">In the rest of the call</span>
      {support.map((item, i) => (
        <Elsewhere key={i} support={item} warning={warning} here={here} onGo={onGo} />
      ))}
    </p>
  );
}

function Elsewhere({ support, warning, here, onGo }: { support: Support; warning: Warning; here: string | null; onGo: Go }) {
  const { text, elsewhere } = support;
  const times = elsewhere.length === 0 ? 'nowhere' : elsewhere.length === 1 ? 'once' : `${elsewhere.length} times`;
  return (
    <span class="elsewhere">
      <b>{text}</b>{' '}
      {elsewhere.length === 0 ? times : <GoButton to={{ key: `${warning.id}.${text}`, spans: elsewhere, related: [] }} here={here} onGo={onGo}>{times}</GoButton>}
    </span>
  );
}

function Actions({ reading, warning, gone, onDismiss, onAccept, onCorrect }: Props) {
  const key = warningKey(reading, warning);
  const text = accepted(reading, warning);
  const { suggestion } = warning;
  return (
    <div class="card-actions">
      {text !== null && (
        <button type="button" title="Writes it into the text, which is read again" onClick={() => onAccept(text)}>
          Accept
        </button>
      )}
      {warning.kind === 'garbled_term' && suggestion && (
        <button type="button" onClick={() => onCorrect(suggestion, quoteLine(reading, warning.span), kindOf(reading, suggestion))}>
          Correct everywhere
        </button>
      )}
      <button type="button" class="quiet" onClick={() => onDismiss(key, !gone)}>
        {gone ? 'Bring back' : 'Dismiss'}
      </button>
    </div>
  );
}

function kindOf(reading: Reading, canonical: string): Term['kind'] {
  return reading.analysis.terms.find((term) => term.canonical === canonical)?.kind ?? 'other';
}

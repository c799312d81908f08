// A card an exchange: who asked what, who answered, and which turns interpret them.
import type { Exchange } from 'callscope';
import { quoteLine, type Reading } from '../reading/reading';
import { languageName } from '../wording/names';
import { Empty, GoButton, mark, type Go } from '../parts/going';
import { GrowingList } from '../parts/growing';

interface Props {
  reading: Reading;
  here: string | null;
  onGo: Go;
}

export function Questions({ reading, here, onGo }: Props) {
  const { exchanges } = reading.analysis;
  if (exchanges.length === 0) return <Empty>No questions and answers were found.</Empty>;
  return (
    <GrowingList
      class="cards exchanges"
      items={exchanges}
      current={exchanges.findIndex((exchange) => here !== null && (here === exchange.id || here.startsWith(`${exchange.id}.`)))}
      draw={(exchange, at) => (
        <ExchangeCard key={exchange.id} reading={reading} exchange={exchange} number={at + 1} here={here} onGo={onGo} />
      )}
    />
  );
}

function ExchangeCard({ reading, exchange, number, here, onGo }: Props & { exchange: Exchange; number: number }) {
  const analyst = reading.participant(exchange.analyst);
  return (
    <li class="card exchange">
      <h3>
        <span class="ordinal">{number}</span> {analyst?.name ?? 'Analyst not named'}
        <span class="standing"> {exchange.organization ?? ''}</span>
        {exchange.topics.length > 0 && <span class="topics">{exchange.topics.join(' · ')}</span>}
      </h3>
      <h4>{exchange.questions.length === 1 ? 'Question' : `${exchange.questions.length} questions`}</h4>
      <ol class="asked">
        {exchange.questions.map((question, i) => (
          <li key={i}>
            <GoButton to={mark(`${exchange.id}.q${i}`, question.span)} here={here} onGo={onGo}>
              {quoteLine(reading, question.span)}
            </GoButton>
          </li>
        ))}
      </ol>
      <h4>{exchange.answers.length === 0 ? 'No answer was found' : 'Answered by'}</h4>
      <ul class="answered">
        {exchange.answers.map((id) => (
          <TurnLine key={id} id={id} reading={reading} here={here} onGo={onGo} />
        ))}
      </ul>
      {exchange.unanswered.length > 0 && (
        <>
          <h4>Not answered</h4>
          <ul class="answered evaded">
            {exchange.unanswered.map(({ kind, span }, i) => (
              <li key={i}>
                <GoButton to={mark(`${exchange.id}.u${i}`, span)} here={here} onGo={onGo}>
                  <span class="tag">{UNANSWERED[kind]}</span> <span class="opening">{quoteLine(reading, span)}</span>
                </GoButton>
              </li>
            ))}
          </ul>
        </>
      )}
      {exchange.renditions.length > 0 && (
        <>
          <h4>Interpreted</h4>
          <ul class="answered rendered">
            {exchange.renditions.map((id) => (
              <TurnLine key={id} id={id} reading={reading} here={here} onGo={onGo} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

const UNANSWERED = { declined: 'Declined', deferred: 'Put off' } as const;

const OPENING = 220;

function TurnLine({ reading, id, here, onGo }: Props & { id: string }) {
  const turn = reading.turn(id);
  if (!turn) return null;
  const rendered = reading.turn(turn.renders);
  const name = reading.participant(turn.speaker)?.name ?? 'Speaker not known';
  const words = quoteLine(reading, turn.span);
  const opening: [number, number] = [turn.span[0], Math.min(turn.span[1], turn.span[0] + OPENING)];
  return (
    <li>
      <GoButton to={mark(turn.id, opening)} here={here} onGo={onGo}>
        <b>{name}</b>{' '}
        {rendered && <span class="standing">for {reading.participant(rendered.speaker)?.name ?? 'the speaker before'} </span>}
        {turn.language !== (reading.analysis.call.languages[0] ?? 'en') && <span class="tag">{languageName(turn.language)}</span>}{' '}
        <span class="opening" lang={turn.language}>
          {words.length > OPENING ? `${words.slice(0, OPENING).replace(/\s\S*$/, '')}…` : words}
        </span>
      </GoButton>
    </li>
  );
}

// The call in one view: what was said, what to distrust first, who spoke, figures by segment.
import type { ComponentChildren } from 'preact';
import type { Headline } from 'callscope';
import type { Reading } from '../reading/reading';
import { amountOf, changeInWords, changeOf, exactOf } from '../wording/fact';
import { EVENTS, languageName, SECTIONS, standing, WARNING_KINDS } from '../wording/names';
import { callPeriod, dateName } from '../wording/period';
import { Empty, GoButton, mark, type Go } from './going';
import { figuresBySegment } from './segments';
import { speakingShares } from './shares';
import { worstWarnings } from './worst-warnings';

interface Props {
  reading: Reading;
  here: string | null;
  onGo: Go;
  onTab(tab: 'warnings' | 'facts' | 'guidance'): void;
}

export function Overview(props: Props) {
  return (
    <div class="overview">
      <CallFacts {...props} />
      <Part title="Headlines">
        <Headlines {...props} />
      </Part>
      <Part title="Distrust first">
        <DistrustFirst {...props} />
      </Part>
      <Segments {...props} />
      <Part title="Who spoke">
        <Shares {...props} />
      </Part>
      <Part title="Contents">
        <Contents {...props} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function CallFacts({ reading }: Props) {
  const { call, source } = reading.analysis;
  const rows: [string, string | null][] = [
    ['Company', call.company],
    ['Listed', call.ticker && [call.exchange, call.ticker].filter(Boolean).join(': ')],
    ['Event', call.event && (EVENTS[call.event] ?? call.event)],
    ['Period', callPeriod(call)],
    ['Period end', call.periodEnd && dateName(call.periodEnd)],
    ['Date', call.date && dateName(call.date)],
    ['Languages', call.languages.map(languageName).join(', ')],
    ['Format', source.format.replace(/_/g, ' ')],
  ];
  return (
    <dl class="call-facts">
      {rows.map(([name, value]) => value && (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Headlines({ reading, here, onGo }: Props) {
  const { headlines } = reading.analysis;
  if (headlines.length === 0) return <Empty>No headline figures were found.</Empty>;
  return (
    <ul class="headlines">
      {headlines.map((headline, i) => {
        const span = headlineSpan(reading, headline);
        return (
          <li key={i}>
            {span ? (
              <GoButton to={mark(`h${i}`, span)} here={here} onGo={onGo}>
                {headline.text}
              </GoButton>
            ) : (
              headline.text
            )}
          </li>
        );
      })}
    </ul>
  );
}

function headlineSpan(reading: Reading, headline: Headline) {
  const source = reading.fact(headline.facts[0] ?? null) ?? reading.guidance(headline.guidance[0] ?? null);
  return source?.span ?? null;
}

function DistrustFirst({ reading, here, onGo, onTab }: Props) {
  const { warnings } = reading.analysis;
  if (warnings.length === 0) return <Empty>Nothing in the transcript contradicts itself.</Empty>;
  const worst = worstWarnings(warnings);
  return (
    <>
      <ul class="distrust">
        {worst.map((warning) => (
          <li key={warning.id} class={`severity-${warning.severity}`}>
            <GoButton to={mark(warning.id, warning.span, warning.related)} here={here} onGo={onGo}>
              <b>{WARNING_KINDS[warning.kind]}</b> {warning.message}
            </GoButton>
          </li>
        ))}
      </ul>
      {warnings.length > worst.length && (
        <button type="button" class="more" onClick={() => onTab('warnings')}>
          All {warnings.length} warnings
        </button>
      )}
    </>
  );
}

function Segments({ reading, here, onGo }: Props) {
  const { metrics, rows } = figuresBySegment(reading);
  if (rows.length < 2) return null;
  return (
    <Part title="Figures by segment">
      <div class="table-scroll" tabIndex={0} role="region" aria-label="Figures by segment">
        <table class="segments">
          <thead>
            <tr>
              <th scope="col">Segment</th>
              {metrics.map((metric) => (
                <th scope="col" key={metric} class="number">
                  {metric}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.entity}>
                <th scope="row">{row.entity ?? 'Company'}</th>
                {metrics.map((metric) => {
                  const fact = row.facts.get(metric);
                  return (
                    <td key={metric} class="number">
                      {fact && (
                        <GoButton to={mark(fact.id, fact.span)} here={here} onGo={onGo}>
                          <span title={exactOf(reading, fact.value)}>{amountOf(reading, fact.value)}</span>{' '}
                          <span class={`change ${fact.change?.direction ?? ''}`} title={changeInWords(reading, fact.change)}>
                            {changeOf(reading, fact.change)}
                          </span>
                        </GoButton>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

const SHARES = 12;

function Shares({ reading }: Props) {
  const shares = speakingShares(reading);
  const most = shares[0]?.share ?? 1;
  return (
    <table class="shares">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Speaker</th>
          <th scope="col">Share of the words</th>
        </tr>
      </thead>
      <tbody>
        {shares.slice(0, SHARES).map(({ person, share }) => (
          <tr key={person?.id ?? 'unknown'}>
            <th scope="row">
              {person?.name ?? 'Not known'} <span class="standing">{person ? standing(person) : ''}</span>
            </th>
            <td>
              <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class={`map-${person?.role ?? 'unknown'}`} width={(100 * share) / most} height="8" />
              </svg>
              <span class="percent">{Math.round(share * 100)}%</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Contents({ reading, here, onGo }: Props) {
  const { sections, exchanges } = reading.analysis;
  return (
    <ol class="contents">
      {sections.map((section, i) => {
        const turn = reading.turn(section.turns[0] ?? null);
        return (
          <li key={i}>
            <GoButton to={mark(`s${i}`, firstWords(turn?.span ?? section.span))} here={here} onGo={onGo}>
              {SECTIONS[section.kind]}
            </GoButton>
            {section.kind === 'qa' && (
              <ol>
                {exchanges.map((exchange) => {
                  const start = reading.turn(exchange.questions[0]?.turn ?? exchange.introducedBy);
                  const name = reading.participant(exchange.analyst)?.name ?? 'An analyst';
                  return (
                    <li key={exchange.id}>
                      {start && (
                        <GoButton to={mark(exchange.id, firstWords(start.span))} here={here} onGo={onGo}>
                          {name}
                          {exchange.organization && <span class="standing"> {exchange.organization}</span>}
                        </GoButton>
                      )}
                    </li>
                  );
                })}
              </ol>
            )}
          </li>
        );
      })}
    </ol>
  );
}

// To mark a whole turn would colour pages; its beginning shows the place.
function firstWords(span: readonly [number, number]): [number, number] {
  return [span[0], Math.min(span[1], span[0] + 60)];
}

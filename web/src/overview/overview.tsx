// The call in one view: what was said, what to distrust first, who spoke, figures by segment.
import type { Headline, Warning } from 'callscope';
import { quoteLine, type Reading } from '../reading/reading';
import { Part } from '../parts/part';
import { amountOf, exactOf, periodOf, subjectOf } from '../wording/fact';
import { ACTIONS, CERTAINTIES, EVENTS, languageName, WARNING_KINDS } from '../wording/names';
import { callPeriod, dateName } from '../wording/period';
import { Empty, GoButton, mark, type Go } from '../parts/going';
import { Segments } from './segments-table';
import { Shares } from './shares-chart';
import { worstWarnings } from './worst-warnings';

interface Props {
  reading: Reading;
  here: string | null;
  onGo: Go;
  onTab(tab: 'warnings' | 'facts' | 'guidance'): void;
}

export function Overview(props: Props) {
  const { reading } = props;
  return (
    <div class="overview">
      <CallFacts {...props} />
      <Part title="Headlines">
        <Headlines {...props} />
      </Part>
      <Part title="Distrust first">
        <DistrustFirst {...props} />
      </Part>
      <Promises {...props} />
      <Segments {...props} />
      <Part title="Who spoke">
        <Shares reading={reading} />
      </Part>
    </div>
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
              <b>{WARNING_KINDS[warning.kind]}</b> {told(reading, warning)}
            </GoButton>
          </li>
        ))}
      </ul>
      {warnings.length > worst.length && (
        <button type="button" class="more" onClick={() => onTab('warnings')}>
          All warnings ({warnings.filter(({ severity }) => severity !== 'info').length})
        </button>
      )}
    </>
  );
}

// A message that does not say the words gets them.
function told(reading: Reading, { span, message }: Warning): string {
  const words = quoteLine(reading, span);
  return message.includes(words) || words.length > 60 ? message : `“${words}”: ${message}`;
}

const PROMISES = 6;

// The firmest first: those with a figure and a horizon.
function Promises({ reading, here, onGo, onTab }: Props) {
  const all = reading.analysis.guidance.filter((item) => item.duplicateOf === null);
  if (all.length === 0) return null;
  const weight = (item: (typeof all)[number]) => (item.value ? 2 : 0) + (item.horizon ? 1 : 0) + item.confidence;
  const shown = [...all].sort((a, b) => weight(b) - weight(a)).slice(0, PROMISES);
  return (
    <Part title="Guidance">
      <ul class="promises">
        {shown.map((item) => (
          <li key={item.id}>
            <GoButton to={mark(item.id, item.span)} here={here} onGo={onGo}>
              <b>{subjectOf(item) || 'Outlook'}</b>{' '}
              <span title={exactOf(reading, item.value)}>{[item.direction, amountOf(reading, item.value)].filter(Boolean).join(' ')}</span>
            </GoButton>{' '}
            <span class="standing">
              {[periodOf(reading, item.horizon), CERTAINTIES[item.certainty].toLowerCase(), item.action && ACTIONS[item.action].toLowerCase()].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <button type="button" class="more" onClick={() => onTab('guidance')}>
          All guidance ({all.length})
        </button>
      )}
    </Part>
  );
}

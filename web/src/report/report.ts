// A report to print or send on: one HTML file without script, whose every word is escaped.
import { titleOf, whenOf } from '../app/title';
import { quoteLine, type Reading } from '../reading/reading';
import { amountOf, changeInWords, periodOf, speakerOf, subjectOf } from '../wording/fact';
import { ACTIONS, CERTAINTIES, SEVERITIES, standing, WARNING_KINDS } from '../wording/names';
import { horizonOf } from '../guidance/groups';
import style from './report.css?raw';

export async function makeReport(reading: Reading): Promise<string> {
  const { analysis } = reading;
  const title = escaped([titleOf(reading), whenOf(reading)].filter(Boolean).join(', '));
  const parts = [
    list('Headlines', analysis.headlines.map(({ text }) => text)),
    factTable(reading),
    guidanceTable(reading),
    warningTable(reading),
    questionList(reading),
  ];
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title><style>${style}</style></head><body><h1>${title}</h1>`,
    `<p class="note">Made by callscope ${escaped(analysis.version.program)} from “${escaped(reading.name)}”, SHA-256 ${escaped(analysis.source.sha256)}. What the text does not say is left blank.</p>`,
    ...parts,
    '</body></html>\n',
  ].join('\n');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<h2>${escaped(title)}</h2><ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
}

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<h2>${escaped(title)}</h2><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function factTable(reading: Reading): string {
  const facts = reading.analysis.facts.filter((fact) => fact.duplicateOf === null);
  const rows = facts.map((fact) => [
    subjectOf(fact),
    amountOf(reading, fact.value),
    changeInWords(reading, fact.change),
    periodOf(reading, fact.period),
    speakerOf(reading, fact),
    quoteLine(reading, fact.span),
  ]);
  return table('Facts', ['Figure', 'Value', 'Change', 'Period', 'Speaker', 'Words'], rows);
}

function guidanceTable(reading: Reading): string {
  const items = reading.analysis.guidance.filter((item) => item.duplicateOf === null);
  const rows = items.map((item) => [
    subjectOf(item) || 'Outlook',
    [item.direction, amountOf(reading, item.value)].filter(Boolean).join(' '),
    horizonOf(reading, item),
    [CERTAINTIES[item.certainty], item.action && ACTIONS[item.action]].filter(Boolean).join(', '),
    speakerOf(reading, item),
    quoteLine(reading, item.span),
  ]);
  return table('Guidance', ['Of', 'Promise', 'Horizon', 'Certainty', 'Speaker', 'Words'], rows);
}

function warningTable(reading: Reading): string {
  const shown = reading.analysis.warnings.filter((warning) => warning.severity !== 'info');
  const rows = shown.map((warning) => [
    WARNING_KINDS[warning.kind],
    SEVERITIES[warning.severity],
    warning.message,
    quoteLine(reading, warning.span),
    warning.suggestion ?? '',
  ]);
  return table('Where the transcript is doubtful', ['What', 'Weight', 'Why', 'Words', 'Likely'], rows);
}

function questionList(reading: Reading): string {
  const { exchanges } = reading.analysis;
  const rows = exchanges.flatMap((exchange) => {
    const analyst = reading.participant(exchange.analyst);
    const answered = exchange.answers.map((id) => reading.participant(reading.turn(id)?.speaker ?? null)?.name).filter((name) => name !== undefined);
    return exchange.questions.map((question) => [
      [analyst?.name ?? 'Analyst not named', exchange.organization ?? (analyst ? standing(analyst) : '')].filter(Boolean).join(', '),
      quoteLine(reading, question.span),
      [...new Set(answered)].join(', '),
    ]);
  });
  return table('Questions', ['Analyst', 'Question', 'Answered by'], rows);
}

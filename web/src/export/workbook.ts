// A real spreadsheet: a sheet a layer, numbers as numbers with their unit beside them, so that they
// can be summed and sorted. Text cells are strings whatever they begin with, never formulas.
import writeExcel, { type Row, type Sheet } from 'write-excel-file/universal';
import type { Exchange, Fact, Guidance, Span } from 'callscope';
import { quoteLine, type Reading } from '../reading/reading';
import { changeInWords, periodOf, speakerOf } from '../wording/fact';
import { ACTIONS, basisName, CERTAINTIES, ROLES, STATUSES, TERM_KINDS, WARNING_KINDS } from '../wording/names';

type Value = string | number | null | undefined;

interface Column<T> {
  readonly title: string;
  readonly width: number;
  value(item: T): Value;
}

export function makeWorkbook(reading: Reading): Promise<Blob> {
  const { analysis } = reading;
  const sheets = [
    sheet('Facts', analysis.facts, factColumns(reading)),
    sheet('Guidance', analysis.guidance, guidanceColumns(reading)),
    sheet('Numbers', analysis.quantities, [
      column('Value', 18, (item) => item.value),
      column('Low', 14, (item) => item.low),
      column('High', 14, (item) => item.high),
      column('Unit', 10, (item) => item.unit),
      column('Kind', 10, (item) => item.kind),
      column('Bound', 10, (item) => item.bound),
      column('Words', 40, (item) => quoteLine(reading, item.span)),
    ]),
    sheet('Questions', questionRows(reading), [
      column('Number', 8, (item) => item.number),
      column('Analyst', 26, (item) => reading.participant(item.exchange.analyst)?.name),
      column('Firm', 28, (item) => item.exchange.organization),
      column('Question', 90, (item) => quoteLine(reading, item.span)),
      column('Answered by', 40, (item) => answeredBy(reading, item.exchange)),
    ]),
    sheet('Warnings', analysis.warnings, [
      column('Kind', 26, (item) => WARNING_KINDS[item.kind]),
      column('Severity', 10, (item) => item.severity),
      column('Words', 40, (item) => quoteLine(reading, item.span)),
      column('Against', 40, (item) => item.related && quoteLine(reading, item.related)),
      column('Message', 60, (item) => item.message),
      column('Likely', 24, (item) => item.suggestion),
    ]),
    sheet('Terms', analysis.terms.flatMap((term) => term.variants.map((variant) => ({ term, variant }))), [
      column('Name', 28, ({ term }) => term.canonical),
      column('Kind', 12, ({ term }) => TERM_KINDS[term.kind]),
      column('Spelling', 28, ({ variant }) => variant.text),
      column('Times', 8, ({ variant }) => variant.spans.length),
    ]),
    sheet('People', analysis.participants, [
      column('Name', 26, (item) => item.name),
      column('Role', 18, (item) => ROLES[item.role]),
      column('Title', 34, (item) => item.title),
      column('Organization', 30, (item) => item.organization),
    ]),
  ];
  return writeExcel(sheets).toBlob();
}

function column<T>(title: string, width: number, value: (item: T) => Value): Column<T> {
  return { title, width, value };
}

interface QuestionRow {
  readonly number: number;
  readonly exchange: Exchange;
  readonly span: Span;
}

function questionRows({ analysis }: Reading): QuestionRow[] {
  return analysis.exchanges.flatMap((exchange, i) => exchange.questions.map(({ span }) => ({ number: i + 1, exchange, span })));
}

function answeredBy(reading: Reading, exchange: Exchange): string {
  const names = exchange.answers.map((id) => reading.participant(reading.turn(id)?.speaker ?? null)?.name);
  return [...new Set(names)].filter((name) => name !== undefined).join(', ');
}

function factColumns(reading: Reading): Column<Fact>[] {
  return [
    column('Metric', 26, (item) => item.metric),
    column('Segment', 24, (item) => item.entity),
    column('Value', 18, (item) => reading.quantity(item.value)?.value),
    column('Unit', 10, (item) => reading.quantity(item.value)?.unit),
    column('Direction', 10, (item) => item.change?.direction),
    column('Change', 12, (item) => reading.quantity(item.change?.quantity)?.value),
    column('Change unit', 12, (item) => reading.quantity(item.change?.quantity)?.unit),
    column('Basis', 12, (item) => item.change?.basis && basisName(item.change.basis)),
    column('Change in words', 26, (item) => changeInWords(reading, item.change)),
    column('Before', 18, (item) => reading.quantity(item.prior)?.value),
    column('Period', 14, (item) => periodOf(reading, item.period)),
    column('Status', 12, (item) => STATUSES[item.status]),
    column('Speaker', 22, (item) => speakerOf(reading, item)),
    column('Repeats another', 14, (item) => (item.duplicateOf === null ? '' : 'yes')),
    column('Words', 70, (item) => quoteLine(reading, item.span)),
  ];
}

function guidanceColumns(reading: Reading): Column<Guidance>[] {
  return [
    column('Metric', 26, (item) => item.metric),
    column('Segment', 24, (item) => item.entity),
    column('Direction', 10, (item) => item.direction),
    column('Value', 18, (item) => reading.quantity(item.value)?.value),
    column('Low', 16, (item) => reading.quantity(item.value)?.low),
    column('High', 16, (item) => reading.quantity(item.value)?.high),
    column('Unit', 10, (item) => reading.quantity(item.value)?.unit),
    column('Horizon', 20, (item) => periodOf(reading, item.horizon) || (item.horizonSpan && quoteLine(reading, item.horizonSpan))),
    column('Certainty', 12, (item) => CERTAINTIES[item.certainty]),
    column('Action', 12, (item) => item.action && ACTIONS[item.action]),
    column('Speaker', 22, (item) => speakerOf(reading, item)),
    column('Words', 70, (item) => quoteLine(reading, item.span)),
  ];
}

function sheet<T>(name: string, items: readonly T[], columns: readonly Column<T>[]): Sheet<Blob> {
  const head: Row = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' }));
  const rows = items.map((item): Row => columns.map(({ value }) => cell(value(item))));
  return { sheet: name, data: [head, ...rows], columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 };
}

// A cell of a sheet holds at most 32,767 characters.
function cell(value: Value): Row[number] {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value: value.slice(0, 32_000), type: String };
}

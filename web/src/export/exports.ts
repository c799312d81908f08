// What can be taken away of a call. Each maker is loaded when it is asked for.
import { asCleanText, asCsv, asJson, asMarkdown, type Source } from '../app/engine';
import type { Reading } from '../reading/reading';
import { download, fileStem } from './download';

export interface Export {
  readonly title: string;
  readonly extension: string;
  readonly type: string;
  make(source: Source, reading: Reading): Promise<string | Blob>;
}

export const EXPORTS: readonly Export[] = [
  {
    title: 'Spreadsheet (xlsx)',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async (_, reading) => (await import('./workbook')).makeWorkbook(reading),
  },
  { title: 'Facts and guidance (CSV)', extension: 'csv', type: 'text/csv;charset=utf-8', make: asCsv },
  { title: 'Analysis (JSON)', extension: 'json', type: 'application/json', make: asJson },
  { title: 'Report (Markdown)', extension: 'md', type: 'text/markdown;charset=utf-8', make: asMarkdown },
  {
    title: 'Report to print (HTML)',
    extension: 'html',
    type: 'text/html;charset=utf-8',
    make: async (_, reading) => (await import('../report/report')).makeReport(reading),
  },
  { title: 'Clean transcript (txt)', extension: 'txt', type: 'text/plain;charset=utf-8', make: asCleanText },
];

/** Makes one and hands it to the reader as a file named for the call. */
export async function giveExport(kind: Export, source: Source, reading: Reading): Promise<void> {
  const { company, date, fiscalYear } = reading.analysis.call;
  const stem = fileStem([company, date ?? (fiscalYear === null ? null : String(fiscalYear))], reading.name);
  download(`${stem}.${kind.extension}`, kind.type, await kind.make(source, reading));
}

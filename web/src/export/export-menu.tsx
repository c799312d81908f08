// Taking the analysis away: a spreadsheet, and the module's own CSV, Markdown and JSON.
import { useState } from 'preact/hooks';
import { asCsv, asJson, asMarkdown, type Source } from '../app/engine';
import type { Reading } from '../reading/reading';
import { download, fileStem } from './download';
import { makeWorkbook } from './workbook';

interface Kind {
  readonly title: string;
  readonly extension: string;
  readonly type: string;
  make(source: Source, reading: Reading): Promise<string | Blob>;
}

const KINDS: readonly Kind[] = [
  {
    title: 'Spreadsheet (xlsx)',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: (_, reading) => makeWorkbook(reading),
  },
  { title: 'Facts and guidance (CSV)', extension: 'csv', type: 'text/csv;charset=utf-8', make: asCsv },
  { title: 'Report (Markdown)', extension: 'md', type: 'text/markdown;charset=utf-8', make: asMarkdown },
  { title: 'Analysis (JSON)', extension: 'json', type: 'application/json', make: asJson },
];

export function ExportMenu({ reading, source }: { reading: Reading; source: Source }) {
  const [problem, setProblem] = useState('');
  const { company, date, fiscalYear } = reading.analysis.call;
  const stem = fileStem([company, date ?? (fiscalYear === null ? null : String(fiscalYear))], reading.name);
  const give = (kind: Kind, event: Event) => {
    (event.currentTarget as Element).closest('details')?.removeAttribute('open');
    kind.make(source, reading).then(
      (content) => download(`${stem}.${kind.extension}`, kind.type, content),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <details class="menu">
      <summary>Export</summary>
      <div class="menu-items">
        {KINDS.map((kind) => (
          <button key={kind.extension} type="button" onClick={(event) => give(kind, event)}>
            {kind.title}
          </button>
        ))}
        {problem && <p role="alert">{problem}</p>}
      </div>
    </details>
  );
}

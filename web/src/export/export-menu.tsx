// Taking the analysis away: the module's own JSON, Markdown and CSV.
import { useState } from 'preact/hooks';
import { asCsv, asJson, asMarkdown, type Source } from '../app/engine';
import type { Reading } from '../reading/reading';
import { download, fileStem } from './download';

const KINDS = [
  { title: 'Analysis (JSON)', extension: 'json', type: 'application/json', make: asJson },
  { title: 'Report (Markdown)', extension: 'md', type: 'text/markdown', make: asMarkdown },
  { title: 'Facts and guidance (CSV)', extension: 'csv', type: 'text/csv', make: asCsv },
] as const;

export function ExportMenu({ reading, source }: { reading: Reading; source: Source }) {
  const [problem, setProblem] = useState('');
  const { company, date, fiscalYear } = reading.analysis.call;
  const stem = fileStem([company, date ?? (fiscalYear === null ? null : String(fiscalYear))], reading.name);
  const give = (kind: (typeof KINDS)[number], event: Event) => {
    (event.currentTarget as Element).closest('details')?.removeAttribute('open');
    kind.make(source).then(
      (content) => download(`${stem}.${kind.extension}`, `${kind.type};charset=utf-8`, content),
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

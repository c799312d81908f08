// Taking the analysis away.
import { useState } from 'preact/hooks';
import type { Source } from '../app/engine';
import type { Reading } from '../reading/reading';
import { EXPORTS, giveExport, type Export } from './exports';

export function ExportMenu({ reading, source }: { reading: Reading; source: Source }) {
  const [problem, setProblem] = useState('');
  const give = (kind: Export, event: Event) => {
    (event.currentTarget as Element).closest('details')?.removeAttribute('open');
    giveExport(kind, source, reading).then(
      () => setProblem(''),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <details class="menu">
      <summary>Export</summary>
      <div class="menu-items">
        {EXPORTS.map((kind) => (
          <button key={kind.extension} type="button" onClick={(event) => give(kind, event)}>
            {kind.title}
          </button>
        ))}
      </div>
      {problem && <p role="alert">{problem}</p>}
    </details>
  );
}

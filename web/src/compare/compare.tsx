// Two or more calls of a company, as the module compares them: figures in series, what became of
// promises, what is new and gone. Each goes to its words in its own call.
import type { Comparison } from 'callscope';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { compare, compareAsCsv, compareAsMarkdown, type Source } from '../app/engine';
import type { OpenCall } from '../app/state';
import { titleOf, whenOf } from '../app/title';
import { download } from '../export/download';
import { Empty } from '../parts/going';
import { Part } from '../parts/part';
import type { Mark } from '../transcript/transcript-view';
import { FollowUps } from './follow-ups';
import { Restated, Shifts } from './shifts';
import { SeriesTable } from './series-table';
import type { GoTo } from './places';

interface Props {
  calls: readonly OpenCall[];
  current: number | null;
  onGo(id: number, mark: Mark): void;
  onAdd(): void;
}

export function Compare({ calls, current, onGo, onAdd }: Props) {
  const { comparison, problem } = useComparison(calls);
  const ids = new Map(comparison?.calls.map((call) => [call.id, calls[call.input]?.id]));
  const goTo: GoTo = (call, span, key) => {
    const id = ids.get(call);
    if (id !== undefined) onGo(id, { key, spans: [span], related: [] });
  };
  return (
    <div class="compare">
      <Part title="Calls">
        <ul class="compared">
          {calls.map(({ id, reading }) => (
            <li key={id} aria-current={id === current ? 'true' : undefined}>
              <b>{titleOf(reading)}</b> <span class="standing">{whenOf(reading)}</span>
            </li>
          ))}
        </ul>
        <div class="card-actions">
          <button type="button" onClick={onAdd}>
            Add a call…
          </button>
          {comparison && <TakeAway sources={calls.map((call) => call.source)} />}
        </div>
      </Part>
      {calls.length < 2 && <Empty>Open a second call of the company, an earlier or a later one, and what changed between them stands here.</Empty>}
      {problem && <p role="alert">{problem}</p>}
      {comparison && <Compared comparison={comparison} goTo={goTo} />}
    </div>
  );
}

function Compared({ comparison, goTo }: { comparison: Comparison; goTo: GoTo }) {
  return (
    <>
      {comparison.sameCompany === false && <p class="note">These are calls of different companies; what follows holds them side by side all the same.</p>}
      <SeriesTable comparison={comparison} goTo={goTo} />
      <FollowUps comparison={comparison} goTo={goTo} />
      <Restated comparison={comparison} goTo={goTo} />
      <Shifts comparison={comparison} goTo={goTo} />
    </>
  );
}

function useComparison(calls: readonly OpenCall[]) {
  const [known, setKnown] = useState<{ comparison: Comparison | null; problem: string | null }>({ comparison: null, problem: null });
  const sources = useMemo(() => calls.map((call) => call.source), [calls]);
  useEffect(() => {
    if (sources.length < 2) return setKnown({ comparison: null, problem: null });
    const controller = new AbortController();
    compare(sources, controller.signal).then(
      (comparison) => setKnown({ comparison, problem: null }),
      (error: unknown) => controller.signal.aborted || setKnown({ comparison: null, problem: error instanceof Error ? error.message : String(error) }),
    );
    return () => controller.abort();
  }, [sources]);
  return known;
}

function TakeAway({ sources }: { sources: readonly Source[] }) {
  const give = (extension: string, type: string, made: Promise<string>) => void made.then((text) => download(`comparison.${extension}`, type, text));
  return (
    <>
      <button type="button" onClick={() => give('md', 'text/markdown;charset=utf-8', compareAsMarkdown(sources))}>
        Markdown
      </button>
      <button type="button" onClick={() => give('csv', 'text/csv;charset=utf-8', compareAsCsv(sources))}>
        CSV
      </button>
    </>
  );
}

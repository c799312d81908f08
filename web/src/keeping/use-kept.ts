// The reader's shelf as the page sees it: what is kept, and to keep, drop, open or forget.
import { useEffect, useState } from 'preact/hooks';
import { parseAddress } from '../app/address';
import type { Action, State } from '../app/state';
import { titleOf, whenOf } from '../app/title';
import type { Intake } from '../app/use-intake';
import { describeFailure } from '../intake/failures';
import type { KeptCall } from './store';

const store = () => import('./store');

export interface Kept {
  readonly calls: readonly KeptCall[];
  readonly problem: string | null;
  /** Whether the call that is read is kept, with its text as it now is. */
  readonly current: boolean;
  toggle(): void;
  open(call: KeptCall): Promise<void>;
  drop(id: string): void;
  /** Takes away all that is kept and closes every call. */
  forget(): void;
}

export function useKept(state: State, intake: Intake, dispatch: (action: Action) => void): Kept {
  const [calls, setCalls] = useState<readonly KeptCall[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const id = state.reading?.analysis.source.sha256 ?? null;

  const change = async (work: (shelf: Awaited<ReturnType<typeof store>>) => Promise<unknown>) => {
    try {
      const shelf = await store();
      await work(shelf);
      setCalls(await shelf.listKept());
      setProblem(null);
    } catch {
      setProblem('This browser does not let the page keep anything.');
    }
  };
  // A page opened from disk or in a private window may have no shelf; that is told when one is asked for.
  useEffect(() => {
    store().then((shelf) => shelf.listKept()).then((calls) => (setCalls(calls), openAddressed(calls)), () => {});
  }, []);

  // The address that the page was opened with may be that of a kept call.
  const openAddressed = async (calls: readonly KeptCall[]) => {
    const address = parseAddress(location.hash);
    if (!address || address.call === null) return;
    const call = calls.find((candidate) => candidate.id.startsWith(address.call!));
    if (call) {
      await intake.source(call.source);
      dispatch({ type: 'visit', address });
    } else {
      dispatch({ type: 'failed', told: { name: 'The address', failure: describeFailure('not_kept'), detail: '', source: null } });
    }
  };

  const kept = calls.some((call) => call.id === id);
  const keepCurrent = () => {
    const { reading, source } = state;
    if (!reading || !source || id === null) return;
    void change((shelf) => shelf.keep({ id, title: titleOf(reading), about: whenOf(reading), keptAt: Date.now(), source }));
  };
  return {
    calls,
    problem,
    current: kept,
    toggle: () => (kept && id !== null ? void change((shelf) => shelf.drop(id)) : keepCurrent()),
    open: (call) => intake.source(call.source),
    drop: (key) => void change((shelf) => shelf.drop(key)),
    forget: () => {
      void change((shelf) => shelf.dropAll());
      dispatch({ type: 'forget' });
    },
  };
}

// From a paste, files, the sample or a correction to a reading. The newest wins; an older one stops.
import { useRef } from 'preact/hooks';
import type { Entry } from '../terms/glossary';
import { describeFailure } from '../intake/failures';
import { readFile } from '../intake/files';
import { Trouble } from '../intake/trouble';
import { makeReading } from '../reading/reading';
import { analyse, type Source } from './engine';
import type { Action, Again, Busy, State } from './state';

interface Item {
  readonly name: string;
  load(): Promise<Source['input']>;
}

export function useIntake(state: State, dispatch: (action: Action) => void) {
  const running = useRef<AbortController | null>(null);

  // One that cannot be read does not keep the others from being read.
  const take = async (items: readonly Item[], again: Again = 'new', glossary = state.glossary) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    dispatch({ type: 'understood' });
    for (const [i, item] of items.entries()) {
      const busy: Busy = { name: item.name, at: i + 1, of: items.length };
      dispatch({ type: 'busy', busy });
      const done = await read(item, glossary, controller.signal);
      if (controller.signal.aborted) return;
      dispatch(done.type === 'read' ? { ...done, again } : done);
    }
    dispatch({ type: 'busy', busy: null });
  };

  const again = (source: Source, how: Again = 'corrected') => take([{ name: source.name, load: async () => source.input }], how, source.glossary);

  return {
    text: (text: string) => take([{ name: 'Pasted text', load: async () => text }]),
    files: (files: readonly File[]) =>
      take(files.map((file) => ({ name: file.name, load: async () => readFile(file.name, new Uint8Array(await file.arrayBuffer())) }))),
    sample: () => take([{ name: 'Sample', load: async () => (await import('../intake/sample')).default }]),
    /** A call as it was: one that was kept, or one that could not be read, tried again. */
    source: (source: Source) => take([{ name: source.name, load: async () => source.input }], 'new', source.glossary),
    /** The same call with its text corrected. */
    edited: (text: string) => again({ name: state.source?.name ?? 'Text', input: text, glossary: state.glossary }),
    /** The same call with other corrections of names. */
    corrected: (glossary: readonly Entry[]) => {
      if (state.source) void again({ ...state.source, glossary });
    },
    /** Takes the last correction back. */
    undo: () => {
      const before = state.past.at(-1);
      if (before && !state.editing) void again(before, 'taken back');
    },
    cancel: () => {
      running.current?.abort();
      dispatch({ type: 'busy', busy: null });
    },
  };
}

export type Intake = ReturnType<typeof useIntake>;

type Done = { type: 'read'; reading: ReturnType<typeof makeReading>; source: Source } | Extract<Action, { type: 'failed' }>;

async function read({ name, load }: Item, glossary: readonly Entry[], signal: AbortSignal): Promise<Done> {
  let source: Source | null = null;
  try {
    source = { name, input: await load(), glossary };
    const { text, analysis } = await analyse(source, signal);
    await nextTask();
    const reading = makeReading(name, text, analysis);
    await nextTask();
    return { type: 'read', reading, source };
  } catch (error) {
    const trouble = error instanceof Trouble ? error : new Trouble('unreadable', error instanceof Error ? error.message : String(error));
    return { type: 'failed', told: { name, failure: describeFailure(trouble.code), detail: trouble.message, source } };
  }
}

// Typing and scrolling come between taking in an analysis, making something of it, and showing it.
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

// From a paste, a file, the sample or a correction to a reading. The newest wins; an older one stops.
import { useRef } from 'preact/hooks';
import sample from '../../../tests/cases/earningscall_blocks/two_legs/input.txt?raw';
import { describeFailure } from '../intake/failures';
import { readFile } from '../intake/files';
import { makeReading } from '../reading/reading';
import { analyse, Trouble, type Source } from './engine';
import type { Action, State } from './state';

export function useIntake(state: State, dispatch: (action: Action) => void) {
  const running = useRef<AbortController | null>(null);

  const take = async (name: string, load: () => Promise<Source['input']>, again = false, glossary = state.glossary) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    dispatch({ type: 'busy', name });
    try {
      const source: Source = { name, input: await load(), glossary };
      const { text, analysis } = await analyse(source, controller.signal);
      if (controller.signal.aborted) return;
      dispatch({ type: 'read', reading: makeReading(name, text, analysis), source, again });
    } catch (error) {
      if (controller.signal.aborted) return;
      const trouble = error instanceof Trouble ? error : new Trouble('unreadable', String(error));
      dispatch({ type: 'failed', told: { name, failure: describeFailure(trouble.code), detail: trouble.message } });
    }
  };

  return {
    text: (text: string) => take('Pasted text', async () => text),
    file: (file: File) => take(file.name, async () => readFile(file.name, new Uint8Array(await file.arrayBuffer()))),
    sample: () => take('Sample', async () => sample),
    /** The same call with its text corrected. */
    edited: (text: string) => take(state.source?.name ?? 'Text', async () => text, true),
    /** The same call with other corrections of names. */
    corrected: (glossary: Source['glossary']) => {
      const { source } = state;
      if (source) void take(source.name, async () => source.input, true, glossary);
    },
    cancel: () => {
      running.current?.abort();
      dispatch({ type: 'busy', name: null });
    },
  };
}

export type Intake = ReturnType<typeof useIntake>;

// From a paste, a file or the sample to a reading. The newest wins; an older one is stopped.
import { useRef } from 'preact/hooks';
import sample from '../../../tests/cases/earningscall_blocks/two_legs/input.txt?raw';
import { describeFailure } from '../intake/failures';
import { makeReading } from '../reading/reading';
import { analyse, Trouble, type Input } from './engine';
import type { Action } from './state';

export function useIntake(dispatch: (action: Action) => void) {
  const running = useRef<AbortController | null>(null);

  const take = async (name: string, load: () => Promise<Input>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    dispatch({ type: 'busy', name });
    try {
      const input = await load();
      const { text, analysis } = await analyse(input, controller.signal);
      if (!controller.signal.aborted) dispatch({ type: 'read', reading: makeReading(name, text, analysis), input });
    } catch (error) {
      if (controller.signal.aborted) return;
      const trouble = error instanceof Trouble ? error : new Trouble('unreadable', String(error));
      dispatch({ type: 'failed', told: { name, failure: describeFailure(trouble.code), detail: trouble.message } });
    }
  };

  return {
    text: (text: string) => take('Pasted text', async () => text),
    file: (file: File) => take(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    sample: () => take('Sample', async () => sample),
    cancel: () => {
      running.current?.abort();
      dispatch({ type: 'busy', name: null });
    },
  };
}

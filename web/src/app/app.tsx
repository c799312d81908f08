// The page: what is shown of the state, and what the reader's doings become.
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { firstFile, pastedText } from '../intake/pasted';
import { StartView } from '../intake/start-view';
import { HelpDialog } from './help-dialog';
import { useKeys } from './keys';
import { ReadingView } from './reading-view';
import { reduce, START } from './state';
import { useIntake, type Intake } from './use-intake';

export function App() {
  const [state, dispatch] = useReducer(reduce, START);
  const intake = useIntake(state, dispatch);
  const findBox = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  useKeys(state.reading !== null, {
    dispatch,
    find: () => findBox.current?.select(),
    help: () => help.current?.showModal(),
  });
  usePasteAndDrop(intake);
  useEffect(() => {
    document.title = state.reading ? `${titleOf(state.reading.analysis.call, state.reading.name)} – callscope` : 'callscope';
  }, [state.reading]);
  return (
    <>
      {state.reading ? (
        <ReadingView state={state} reading={state.reading} intake={intake} dispatch={dispatch} findBox={findBox} onHelp={() => help.current?.showModal()} />
      ) : (
        <StartView
          failure={state.failure}
          busy={state.busy}
          onText={intake.text}
          onFile={intake.file}
          onSample={intake.sample}
          onCancel={intake.cancel}
        />
      )}
      <HelpDialog dialog={help} />
    </>
  );
}

export function titleOf(call: { company: string | null; title: string | null }, name: string): string {
  return [call.company, call.title].filter(Boolean).join(', ') || name;
}

// A paste or a drop anywhere on the page brings a new call, unless a field takes it.
function usePasteAndDrop(intake: Intake): void {
  const latest = useRef(intake);
  latest.current = intake;
  useEffect(() => {
    const onText = (text: string) => latest.current.text(text);
    const onFile = (file: File) => latest.current.file(file);
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || event.target instanceof HTMLInputElement || isEditor(event.target)) return;
      const file = firstFile(event.clipboardData);
      const text = pastedText(event.clipboardData);
      if (text.trim() === '' && !file) return;
      event.preventDefault();
      if (text.trim() !== '') onText(text);
      else if (file) onFile(file);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const file = firstFile(event.dataTransfer);
      if (file) onFile(file);
      else if (event.dataTransfer) onText(pastedText(event.dataTransfer));
    };
    const over = (event: DragEvent) => event.preventDefault();
    document.addEventListener('paste', paste);
    document.addEventListener('drop', drop);
    document.addEventListener('dragover', over);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('drop', drop);
      document.removeEventListener('dragover', over);
    };
  }, []);
}

// In the text that is being corrected a paste is part of the correction.
function isEditor(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement && target.classList.contains('editor');
}

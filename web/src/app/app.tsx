// The page: what is shown of the state, and what the reader's doings become.
import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { BusyBar } from '../intake/busy-bar';
import { FailureList } from '../intake/failure-list';
import { StartView } from '../intake/start-view';
import { useKept, type Kept } from '../keeping/use-kept';
import { useAddress } from './address';
import { Lazy } from './lazy';
import { HelpDialog } from './help-dialog';
import { useKeys } from './keys';
import { ReadingView } from './reading-view';
import { reduce } from './reduce';
import { START, type State } from './state';
import { titleOf } from './title';
import { useIntake } from './use-intake';
import { usePasteAndDrop } from './use-paste-and-drop';

const loadPalette = async () => (await import('../palette/palette')).Palette;

export function App() {
  const [state, dispatch] = useReducer(reduce, START);
  const intake = useIntake(state, dispatch);
  const kept = useKept(state, intake, dispatch);
  const findBox = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const palette = useRef<HTMLDialogElement>(null);
  const onHelp = useCallback(() => help.current?.showModal(), []);
  const onPalette = useCallback(() => palette.current?.showModal(), []);
  const [letters, setLetters] = useState(true);
  useAddress(state, dispatch);
  useUnsaved(state, kept);
  useKeys(state.reading !== null, letters, { dispatch, undo: intake.undo, find: () => findBox.current?.select(), help: onHelp, palette: onPalette });
  usePasteAndDrop(intake);
  useEffect(() => {
    document.title = state.reading ? `${titleOf(state.reading)} – callscope` : 'callscope';
  }, [state.reading]);
  const failures = <FailureList failures={state.failures} onAgain={intake.source} onDone={() => dispatch({ type: 'understood' })} />;
  return (
    <>
      {state.reading ? (
        <ReadingView
          state={state}
          reading={state.reading}
          intake={intake}
          kept={kept}
          dispatch={dispatch}
          findBox={findBox}
          onHelp={onHelp}
          onPalette={onPalette}
        >
          {failures}
        </ReadingView>
      ) : (
        <StartView state={state} intake={intake} kept={kept} dispatch={dispatch}>
          {failures}
        </StartView>
      )}
      <BusyBar busy={state.busy} onCancel={intake.cancel} />
      <HelpDialog dialog={help} letters={letters} onLetters={setLetters} />
      <dialog ref={palette} class="palette" aria-label="Commands">
        <Lazy load={loadPalette} draw={(Palette) => <Palette dialog={palette} state={state} intake={intake} kept={kept} dispatch={dispatch} find={() => findBox.current?.select()} help={onHelp} />} />
      </dialog>
    </>
  );
}

// A browser asks before it leaves a call that was corrected and is not kept so.
function useUnsaved({ past }: State, kept: Kept): void {
  const atRisk = past.length > 0 && !kept.current;
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [atRisk]);
}

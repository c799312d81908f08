// The page: what is shown of the state, and what the reader's doings become.
import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { BusyBar } from '../intake/busy-bar';
import { FailureList } from '../intake/failure-list';
import { StartView } from '../intake/start-view';
import { useKept } from '../keeping/use-kept';
import { Lazy } from './lazy';
import { HelpDialog } from './help-dialog';
import { useKeys } from './keys';
import { ReadingView } from './reading-view';
import { reduce } from './reduce';
import { START } from './state';
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
  useKeys(state.reading !== null, { dispatch, find: () => findBox.current?.select(), help: onHelp, palette: onPalette });
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
      <HelpDialog dialog={help} />
      <dialog ref={palette} class="palette" aria-label="Commands">
        <Lazy load={loadPalette} draw={(Palette) => <Palette dialog={palette} state={state} intake={intake} kept={kept} dispatch={dispatch} find={() => findBox.current?.select()} help={onHelp} />} />
      </dialog>
    </>
  );
}

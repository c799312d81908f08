// A call that is open: the transcript, and beside it what it says.
import type { ComponentChildren, RefObject } from 'preact';
import type { Kept } from '../keeping/use-kept';
import type { Reading } from '../reading/reading';
import { Pane } from './pane';
import type { Action, State } from './state';
import { TopBar } from './top-bar';
import { TranscriptPane } from './transcript-pane';
import type { Intake } from './use-intake';

export interface ReadingProps {
  state: State;
  reading: Reading;
  intake: Intake;
  kept: Kept;
  dispatch(action: Action): void;
  findBox: RefObject<HTMLInputElement | null>;
  onHelp(): void;
  onPalette(): void;
}

export function ReadingView({ children, ...props }: ReadingProps & { children: ComponentChildren }) {
  const { state, reading } = props;
  return (
    <div class={`reading narrow-${state.narrow}`}>
      <TopBar {...props} />
      {children}
      <main class="panes">
        <TranscriptPane {...props} />
        <Pane {...props} />
      </main>
      <p class="visually-hidden" role="status">
        {state.mark?.spans[0] ? `Marked: ${reading.text.slice(...state.mark.spans[0]).slice(0, 200)}` : ''}
      </p>
    </div>
  );
}

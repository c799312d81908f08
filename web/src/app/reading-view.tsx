// A call that is open: the transcript, and beside it what it says.
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Kept } from '../keeping/use-kept';
import { quoteLine, type Reading } from '../reading/reading';
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
  const root = useRef<HTMLDivElement>(null);
  // What had the focus is gone with the view before.
  useEffect(() => {
    if (document.activeElement === document.body) root.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [state.current]);
  return (
    <div class={`reading narrow-${state.narrow}`} ref={root}>
      <TopBar {...props} />
      {children}
      <main class="panes">
        <TranscriptPane {...props} />
        <Pane {...props} />
      </main>
      <p class="visually-hidden" role="status">
        {state.mark?.spans[0] ? `Marked: ${quoteLine(reading, state.mark.spans[0]).slice(0, 200)}` : heldBy(reading)}
      </p>
    </div>
  );
}

function heldBy({ analysis }: Reading): string {
  const { turns, facts, guidance, exchanges, warnings } = analysis;
  return `Read: ${turns.length} turns, ${facts.length} facts, ${guidance.length} of guidance, ${exchanges.length} questions, ${warnings.length} warnings.`;
}

// The tabs beside the transcript.
import type { Term } from 'callscope';
import { Facts } from '../panes/facts';
import { Guidance } from '../panes/guidance';
import type { Go } from '../panes/going';
import { Overview } from '../panes/overview';
import { Questions } from '../panes/questions';
import { Terms } from '../panes/terms';
import { Warnings } from '../panes/warnings';
import type { Reading } from '../reading/reading';
import { withoutSpelling, withSpelling } from '../glossary/glossary';
import { TABS, type Action, type State, type Tab } from './state';
import type { Intake } from './use-intake';

interface Props {
  state: State;
  reading: Reading;
  intake: Intake;
  dispatch(action: Action): void;
}

const TITLES: Record<Tab, string> = {
  overview: 'Overview',
  facts: 'Facts',
  guidance: 'Guidance',
  questions: 'Questions',
  warnings: 'Warnings',
  terms: 'Terms',
};

export function Pane(props: Props) {
  const { state } = props;
  return (
    <section class="pane" aria-label="What the call says">
      <Tabs {...props} />
      <div class="pane-body" role="tabpanel" id="panel" aria-labelledby={`tab-${state.tab}`} tabIndex={0}>
        <h2 class="visually-hidden">{TITLES[state.tab]}</h2>
        <TabBody {...props} />
      </div>
    </section>
  );
}

function TabBody({ state, reading, intake, dispatch }: Props) {
  const here = state.mark?.key ?? null;
  const onGo: Go = (mark) => dispatch({ type: 'mark', mark });
  const common = { reading, here, onGo };
  const onCorrect = (canonical: string, variant: string, kind: Term['kind']) =>
    intake.corrected(withSpelling(state.glossary, canonical, variant, kind));
  switch (state.tab) {
    case 'overview':
      return <Overview {...common} onTab={(tab) => dispatch({ type: 'tab', tab })} />;
    case 'facts':
      return <Facts {...common} />;
    case 'guidance':
      return <Guidance {...common} />;
    case 'questions':
      return <Questions {...common} />;
    case 'warnings':
      return (
        <Warnings
          {...common}
          dismissed={state.dismissed}
          onDismiss={(id, dismissed) => dispatch({ type: 'dismiss', id, dismissed })}
          onCorrect={onCorrect}
        />
      );
    case 'terms':
      return (
        <Terms
          {...common}
          glossary={state.glossary}
          onCorrect={onCorrect}
          onForget={(variant) => intake.corrected(withoutSpelling(state.glossary, variant))}
        />
      );
  }
}

function Tabs({ state, reading, dispatch }: Props) {
  const { facts, guidance, exchanges, warnings, terms } = reading.analysis;
  const counts: Partial<Record<Tab, number>> = {
    facts: facts.length,
    guidance: guidance.length,
    questions: exchanges.length,
    warnings: warnings.length - state.dismissed.size,
    terms: terms.length,
  };
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const tab = TABS[(TABS.indexOf(state.tab) + by + TABS.length) % TABS.length]!;
    dispatch({ type: 'tab', tab });
    document.getElementById(`tab-${tab}`)?.focus();
  };
  return (
    <div class="tabs">
      <button
        type="button"
        class="to-transcript"
        aria-pressed={state.narrow === 'transcript'}
        onClick={() => dispatch({ type: 'narrow', show: 'transcript' })}
      >
        Transcript
      </button>
      <div class="tab-list" role="tablist" aria-label="Views" onKeyDown={move}>
        {TABS.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            aria-selected={state.tab === tab}
            aria-controls="panel"
            tabIndex={state.tab === tab ? 0 : -1}
            onClick={() => dispatch({ type: 'tab', tab })}
          >
            {TITLES[tab]}
            {counts[tab] !== undefined && <span class="count"> {counts[tab]}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}

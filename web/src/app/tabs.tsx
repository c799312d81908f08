// The names of the views, with how much each holds.
import { warningKey } from '../warnings/support';
import type { ReadingProps } from './reading-view';
import { TAB_TITLES, TABS, type Tab } from './state';

export function Tabs({ state, reading, dispatch }: ReadingProps) {
  const counts = countsOf({ state, reading });
  const move = (event: KeyboardEvent) => {
    const to = { ArrowRight: TABS.indexOf(state.tab) + 1, ArrowLeft: TABS.indexOf(state.tab) - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = TABS[(to + TABS.length) % TABS.length]!;
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
            {TAB_TITLES[tab]}
            {counts[tab] !== undefined && <span class="count"> {counts[tab]}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}

// Each view shows so many at first.
function countsOf({ state, reading }: Pick<ReadingProps, 'state' | 'reading'>): Partial<Record<Tab, number>> {
  const { facts, guidance, exchanges, warnings, terms } = reading.analysis;
  const { dismissed } = state;
  return {
    facts: facts.filter((fact) => fact.duplicateOf === null).length,
    guidance: guidance.filter((item) => item.duplicateOf === null).length,
    questions: exchanges.length,
    warnings: warnings.filter((warning) => warning.severity !== 'info' && (dismissed.size === 0 || !dismissed.has(warningKey(reading, warning)))).length,
    terms: terms.length,
  };
}

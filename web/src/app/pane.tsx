// The views beside the transcript.
import type { Term } from 'callscope';
import { Facts } from '../facts/facts';
import { Guidance } from '../guidance/guidance';
import { Overview } from '../overview/overview';
import type { Go } from '../parts/going';
import { Later } from '../parts/later';
import { Questions } from '../questions/questions';
import { withoutSpelling, withSpelling } from '../terms/glossary';
import { Terms } from '../terms/terms';
import { Warnings } from '../warnings/warnings';
import { Lazy } from './lazy';
import type { ReadingProps } from './reading-view';
import { TAB_TITLES } from './state';
import { Tabs } from './tabs';

const loadCompare = async () => (await import('../compare/compare')).Compare;

export function Pane(props: ReadingProps) {
  const { state } = props;
  return (
    <section class="pane" aria-label="What the call says">
      <Tabs {...props} />
      <div class="pane-body" role="tabpanel" id="panel" aria-labelledby={`tab-${state.tab}`} tabIndex={0}>
        <h2 class="visually-hidden">{TAB_TITLES[state.tab]}</h2>
        <Later of={props.reading} draw={() => <TabBody {...props} />} />
      </div>
    </section>
  );
}

function TabBody({ state, reading, intake, dispatch }: ReadingProps) {
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
          onDismiss={(key, dismissed) => dispatch({ type: 'dismiss', key, dismissed })}
          onAccept={intake.edited}
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
          onGlossary={intake.corrected}
        />
      );
    case 'compare':
      return (
        <Lazy
          load={loadCompare}
          draw={(Compare) => (
            <Compare calls={state.calls} current={state.current} onGo={(id, mark) => dispatch({ type: 'markIn', id, mark })} onAdd={() => dispatch({ type: 'start' })} />
          )}
        />
      );
  }
}

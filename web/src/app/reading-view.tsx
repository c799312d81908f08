// A call that is open: the transcript, and beside it what it says.
import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { ExportMenu } from '../export/export-menu';
import { itemsOf, LAYERS, type Layer } from '../reading/layers';
import type { Reading } from '../reading/reading';
import { CallMap } from '../transcript/call-map';
import { TextEditor } from '../transcript/text-editor';
import { FindBox, LayerSwitches, Stepper } from '../transcript/toolbar';
import { TranscriptView } from '../transcript/transcript-view';
import { callPeriod, dateName } from '../wording/period';
import { Pane } from './pane';
import { titleOf } from './app';
import type { Action, State } from './state';
import type { Intake } from './use-intake';

interface Props {
  state: State;
  reading: Reading;
  intake: Intake;
  dispatch(action: Action): void;
  findBox: RefObject<HTMLInputElement | null>;
  onHelp(): void;
}

export function ReadingView(props: Props) {
  const { state, reading } = props;
  return (
    <div class={`reading narrow-${state.narrow}`}>
      <TopBar {...props} />
      <main class="panes">
        <Transcript {...props} />
        <Pane {...props} />
      </main>
      <p class="visually-hidden" role="status">
        {state.mark?.spans[0] ? `Marked: ${reading.text.slice(...state.mark.spans[0]).slice(0, 200)}` : ''}
      </p>
    </div>
  );
}

function TopBar({ state, reading, dispatch, findBox, onHelp }: Props) {
  const { call } = reading.analysis;
  const about = [callPeriod(call), call.date && dateName(call.date)].filter(Boolean).join(' · ');
  return (
    <header class="top">
      <span class="brand">callscope</span>
      <h1>{titleOf(call, reading.name)}</h1>
      <span class="about">{about}</span>
      <FindBox
        box={findBox}
        query={state.query}
        expression={state.expression}
        at={state.foundAt}
        count={state.found.spans.length}
        more={state.found.more}
        problem={state.found.problem}
        onQuery={(query) => dispatch({ type: 'query', query })}
        onExpression={(on) => dispatch({ type: 'expression', on })}
        onStep={(by) => dispatch({ type: 'found', by })}
      />
      {state.source && <ExportMenu reading={reading} source={state.source} />}
      <button type="button" aria-pressed={state.editing} onClick={() => dispatch({ type: 'edit', on: !state.editing })}>
        {state.editing ? 'Done' : 'Edit'}
      </button>
      <button type="button" onClick={() => dispatch({ type: 'close' })}>
        New call
      </button>
      <button type="button" class="icon" aria-label="Keys" title="Keys (?)" onClick={onHelp}>
        ?
      </button>
    </header>
  );
}

function Transcript({ state, reading, intake, dispatch }: Props) {
  const items = useMemo(() => everyLayer((layer) => itemsOf(reading, layer)), [reading]);
  const counts = everyLayer((layer) => items[layer].length);
  const interpreted = useMemo(() => reading.analysis.turns.some((turn) => turn.renders !== null), [reading]);
  const stepAt = items[state.stepping].findIndex((item) => item.key === state.mark?.key) + 1;
  return (
    <section class="transcript" aria-label="Transcript">
      <h2 class="visually-hidden">Transcript</h2>
      <div class="toolbar">
        <LayerSwitches counts={counts} shown={state.layers} onToggle={(layer) => dispatch({ type: 'layer', layer })} />
        <Stepper layer={state.stepping} at={stepAt} count={counts[state.stepping]} onStep={(by) => dispatch({ type: 'step', by })} />
        {interpreted && (
          <button
            type="button"
            class="chip"
            aria-pressed={state.sideBySide}
            aria-label="Pairs: original and interpretation side by side"
            title="Original and interpretation side by side"
            onClick={() => dispatch({ type: 'sideBySide', on: !state.sideBySide })}
          >
            Pairs
          </button>
        )}
      </div>
      <div class="transcript-body">
        {state.editing ? (
          <TextEditor text={reading.text} onText={intake.edited} />
        ) : (
          <div class="transcript-scroll" tabIndex={0} role="region" aria-label="Words of the call">
            <TranscriptView
              reading={reading}
              layers={state.layers}
              mark={state.mark}
            sideBySide={state.sideBySide}
              found={state.found.spans}
              foundHere={state.found.spans[state.foundAt - 1] ?? null}
              onPick={(offset) => dispatch({ type: 'pick', offset })}
            />
          </div>
        )}
        <CallMap reading={reading} onGo={(offset) => dispatch({ type: 'mark', mark: { key: `at${offset}`, spans: [[offset, offset]], related: [] } })} />
      </div>
    </section>
  );
}

function everyLayer<T>(of: (layer: Layer) => T): Record<Layer, T> {
  return Object.fromEntries(LAYERS.map((layer): [Layer, T] => [layer, of(layer)])) as Record<Layer, T>;
}

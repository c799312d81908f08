// The transcript with its toolbar and its map, or its text to be corrected.
import { useMemo } from 'preact/hooks';
import { itemsOf, LAYERS, type Layer } from '../reading/layers';
import { CallMap } from '../transcript/call-map';
import { ContentsMenu } from '../transcript/contents-menu';
import { TextEditor } from '../transcript/text-editor';
import { LayerSwitches, Stepper } from '../transcript/toolbar';
import { TranscriptView, type Mark } from '../transcript/transcript-view';
import type { ReadingProps } from './reading-view';

export function TranscriptPane({ state, reading, intake, dispatch }: ReadingProps) {
  const go = (mark: Mark) => dispatch({ type: 'mark', mark });
  return (
    <section class="transcript" aria-label="Transcript">
      <h2 class="visually-hidden">Transcript</h2>
      <Toolbar state={state} reading={reading} dispatch={dispatch} />
      <div class="transcript-body">
        {state.editing ? (
          <TextEditor text={reading.text} onText={intake.edited} />
        ) : (
          <div class="transcript-scroll" key={state.current} tabIndex={0} role="region" aria-label="Words of the call">
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
        <CallMap reading={reading} onGo={(offset) => go({ key: `at${offset}`, spans: [[offset, offset]], related: [] })} />
      </div>
    </section>
  );
}

function Toolbar({ state, reading, dispatch }: Pick<ReadingProps, 'state' | 'reading' | 'dispatch'>) {
  const items = useMemo(() => everyLayer((layer) => itemsOf(reading, layer)), [reading]);
  const counts = everyLayer((layer) => items[layer].length);
  const interpreted = useMemo(() => reading.analysis.turns.some((turn) => turn.renders !== null), [reading]);
  const stepAt = items[state.stepping].findIndex((item) => item.key === state.mark?.key) + 1;
  return (
    <div class="toolbar">
      <ContentsMenu reading={reading} here={state.mark?.key ?? null} onGo={(mark) => dispatch({ type: 'mark', mark })} />
      <LayerSwitches stepping={state.stepping} at={stepAt} counts={counts} shown={state.layers} onToggle={(layer) => dispatch({ type: 'layer', layer })} />
      {interpreted && (
        <button
          type="button"
          class="chip pairs"
          aria-pressed={state.sideBySide}
          aria-label="Pairs: original and interpretation side by side"
          title="Original and interpretation side by side"
          onClick={() => dispatch({ type: 'sideBySide', on: !state.sideBySide })}
        >
          Pairs
        </button>
      )}
      <Stepper layer={state.stepping} count={counts[state.stepping]} onStep={(by) => dispatch({ type: 'step', by })} />
    </div>
  );
}

function everyLayer<T>(of: (layer: Layer) => T): Record<Layer, T> {
  return Object.fromEntries(LAYERS.map((layer): [Layer, T] => [layer, of(layer)])) as Record<Layer, T>;
}

// Above the transcript: which layers are marked, stepping through one of them, finding words.
import type { Ref } from 'preact';
import { LAYER_TITLES, LAYERS, type Layer } from '../reading/layers';

interface LayersProps {
  stepping: Layer;
  at: number;  // of the layer that is stepped through, from 1; 0: none yet
  counts: Readonly<Record<Layer, number>>;
  shown: ReadonlySet<Layer>;
  onToggle(layer: Layer): void;
}

export function LayerSwitches({ stepping, at, counts, shown, onToggle }: LayersProps) {
  return (
    <div class="layers" role="group" aria-label="Marked in the transcript">
      {LAYERS.map((layer) => (
        <button
          key={layer}
          type="button"
          class={`chip layer-${layer}${layer === stepping ? ' stepping' : ''}`}
          aria-pressed={shown.has(layer)}
          onClick={() => onToggle(layer)}
        >
          {LAYER_TITLES[layer]} <span class="count">{layer === stepping && at > 0 ? `${at}/${counts[layer]}` : counts[layer]}</span>
        </button>
      ))}
    </div>
  );
}

interface StepProps {
  layer: Layer;
  count: number;
  onStep(by: 1 | -1): void;
}

export function Stepper({ layer, count, onStep }: StepProps) {
  const title = LAYER_TITLES[layer].toLowerCase();
  return (
    <div class="stepper" role="group" aria-label={`Step through ${title}`}>
      <button type="button" class="icon" aria-label={`Previous of ${title}`} title="Previous (p)" disabled={count === 0} onClick={() => onStep(-1)}>
        ↑
      </button>
      <button type="button" class="icon" aria-label={`Next of ${title}`} title="Next (n)" disabled={count === 0} onClick={() => onStep(1)}>
        ↓
      </button>
    </div>
  );
}

interface FindProps {
  query: string;
  expression: boolean;
  at: number;
  count: number;
  more: boolean;
  problem: string | null;
  box: Ref<HTMLInputElement>;
  onQuery(query: string): void;
  onExpression(on: boolean): void;
  onStep(by: 1 | -1): void;
}

export function FindBox(props: FindProps) {
  const { query, expression, at, count, more, problem } = props;
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      props.onStep(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      props.onQuery('');
    }
  };
  const told = problem ?? (query.trim() === '' ? '' : count === 0 ? 'none' : `${at}/${count}${more ? '+' : ''}`);
  return (
    <div class="find" role="search" aria-label="Transcript">
      <input
        ref={props.box}
        type="search"
        placeholder="Find in transcript"
        aria-label="Find in transcript"
        aria-invalid={problem !== null}
        value={query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <button type="button" class="icon" aria-pressed={expression} aria-label="Regular expression" title="Regular expression" onClick={() => props.onExpression(!expression)}>
        .*
      </button>
      <span class={problem ? 'count problem' : 'count'} role="status">
        {told}
      </span>
      {count > 0 && (
        <>
          <button type="button" class="icon" aria-label="Previous found" title="Previous (Shift Enter)" onClick={() => props.onStep(-1)}>
            ↑
          </button>
          <button type="button" class="icon" aria-label="Next found" title="Next (Enter)" onClick={() => props.onStep(1)}>
            ↓
          </button>
        </>
      )}
    </div>
  );
}

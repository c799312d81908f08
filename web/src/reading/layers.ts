// The layers that can be marked in the transcript and stepped through.
import type { Span, Term } from 'callscope';
import type { Reading } from './reading';

export const LAYERS = ['quantities', 'facts', 'guidance', 'warnings', 'terms', 'names'] as const;
export type Layer = (typeof LAYERS)[number];

export const LAYER_TITLES: Record<Layer, string> = {
  quantities: 'Numbers',
  facts: 'Facts',
  guidance: 'Guidance',
  warnings: 'Warnings',
  terms: 'Terms',
  names: 'Names',
};

/** One thing of a layer: its key in the page and the words it came from. */
export interface Item {
  readonly key: string;
  readonly span: Span;
  readonly slight: boolean;  // marked more quietly
}

// Whose names are names; products, segments and metrics are terms.
const NAMED = new Set<Term['kind']>(['person', 'company']);

const known = new WeakMap<Reading, Partial<Record<Layer, readonly Item[]>>>();

/** All items of a layer, in text order. */
export function itemsOf(reading: Reading, layer: Layer): readonly Item[] {
  const lists = known.get(reading) ?? {};
  known.set(reading, lists);
  return (lists[layer] ??= listItems(reading, layer));
}

function listItems({ analysis }: Reading, layer: Layer): Item[] {
  const items =
    layer === 'names' || layer === 'terms'
      ? analysis.terms.flatMap((term, t) =>
          NAMED.has(term.kind) === (layer === 'names')
            ? term.variants.flatMap((variant, v) => variant.spans.map((span, s) => ({ key: `n${t}.${v}.${s}`, span, slight: false })))
            : [],
        )
      : analysis[layer].map((item) => ({ key: item.id, span: item.span, slight: 'severity' in item && item.severity === 'info' }));
  return items.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

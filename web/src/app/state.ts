// What the page knows, and how it changes.
import type { Failure } from '../intake/failures';
import { itemsOf, LAYERS, type Item, type Layer } from '../reading/layers';
import type { Reading } from '../reading/reading';
import { find, type Found } from '../transcript/find';
import type { Mark } from '../transcript/transcript-view';
import type { Entry } from '../glossary/glossary';
import type { Source } from './engine';

export const TABS = ['overview', 'facts', 'guidance', 'questions', 'warnings', 'terms'] as const;
export type Tab = (typeof TABS)[number];

export interface Told {
  readonly name: string;
  readonly failure: Failure;
  readonly detail: string;
}

export interface State {
  readonly reading: Reading | null;
  readonly source: Source | null;
  readonly glossary: readonly Entry[];  // kept from call to call
  readonly editing: boolean;
  readonly sideBySide: boolean;     // a turn and its interpretation
  readonly busy: string | null;     // the name of what is being read
  readonly failure: Told | null;
  readonly tab: Tab;
  readonly layers: ReadonlySet<Layer>;
  readonly stepping: Layer;
  readonly mark: Mark | null;
  readonly dismissed: ReadonlySet<string>;
  readonly query: string;
  readonly expression: boolean;
  readonly found: Found;
  readonly foundAt: number;         // 0: none yet
  readonly narrow: 'transcript' | 'pane';  // what a narrow screen shows
}

const NOTHING_FOUND: Found = { spans: [], more: false, problem: null };

export const START: State = {
  reading: null,
  source: null,
  glossary: [],
  editing: false,
  sideBySide: true,
  busy: null,
  failure: null,
  tab: 'overview',
  layers: new Set<Layer>(['quantities', 'guidance', 'warnings']),
  stepping: 'facts',
  mark: null,
  dismissed: new Set(),
  query: '',
  expression: false,
  found: NOTHING_FOUND,
  foundAt: 0,
  narrow: 'pane',
};

export type Action =
  | { type: 'busy'; name: string | null }
  | { type: 'read'; reading: Reading; source: Source; again: boolean }
  | { type: 'edit'; on: boolean }
  | { type: 'sideBySide'; on: boolean }
  | { type: 'failed'; told: Told }
  | { type: 'close' }
  | { type: 'tab'; tab: Tab }
  | { type: 'layer'; layer: Layer }
  | { type: 'mark'; mark: Mark | null }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'pick'; offset: number }
  | { type: 'dismiss'; id: string; dismissed: boolean }
  | { type: 'query'; query: string }
  | { type: 'expression'; on: boolean }
  | { type: 'found'; by: 1 | -1 }
  | { type: 'narrow'; show: 'transcript' | 'pane' };

// The layer that next and previous step through follows the tab.
const LAYER_OF_TAB: Partial<Record<Tab, Layer>> = { facts: 'facts', guidance: 'guidance', warnings: 'warnings', terms: 'names' };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'busy':
      return { ...state, busy: action.name, failure: null };
    case 'read':
      return open(state, action.reading, action.source, action.again);
    case 'edit':
      return { ...state, editing: action.on, mark: null, narrow: 'transcript' };
    case 'failed':
      return { ...state, busy: null, failure: action.told };
    case 'close':
      return { ...START, layers: state.layers, glossary: state.glossary };
    case 'tab':
      return { ...state, tab: action.tab, stepping: LAYER_OF_TAB[action.tab] ?? state.stepping, narrow: 'pane' };
    case 'layer':
      return toggleLayer(state, action.layer);
    case 'sideBySide':
      return { ...state, sideBySide: action.on };
    case 'mark':
      return { ...state, mark: action.mark, narrow: action.mark ? 'transcript' : state.narrow };
    case 'step':
      return step(state, action.by);
    case 'pick':
      return pick(state, action.offset);
    case 'dismiss':
      return { ...state, dismissed: withOrWithout(state.dismissed, action.id, action.dismissed) };
    case 'query':
      return search({ ...state, query: action.query });
    case 'expression':
      return search({ ...state, expression: action.on });
    case 'found':
      return stepFound(state, action.by);
    case 'narrow':
      return { ...state, narrow: action.show };
  }
}

// The same call read again keeps the reader's place; ids are new, so marks and dismissals go.
function open(state: State, reading: Reading, source: Source, again: boolean): State {
  const { layers, tab, narrow, stepping, editing, sideBySide } = state;
  const fresh = { ...START, layers, sideBySide, reading, source, glossary: source.glossary };
  return again ? search({ ...fresh, tab, narrow, stepping, editing, query: state.query, expression: state.expression }) : fresh;
}

function withOrWithout<T>(set: ReadonlySet<T>, item: T, present: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (present) next.add(item);
  else next.delete(item);
  return next;
}

function toggleLayer(state: State, layer: Layer): State {
  const show = !state.layers.has(layer);
  return { ...state, layers: withOrWithout(state.layers, layer, show), stepping: show ? layer : state.stepping };
}

function step(state: State, by: 1 | -1): State {
  if (!state.reading) return state;
  const items = itemsOf(state.reading, state.stepping);
  const at = items.findIndex((item) => item.key === state.mark?.key);
  const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : (at + by + items.length) % items.length];
  return next ? { ...state, mark: markOf(state.reading, next), layers: withOrWithout(state.layers, state.stepping, true) } : state;
}

// A click on words goes to what stands there: the smallest item of the layers that are shown.
function pick(state: State, offset: number): State {
  const { reading } = state;
  if (!reading) return state;
  let best: { item: Item; layer: Layer } | null = null;
  for (const layer of LAYERS) {
    if (!state.layers.has(layer) && layer !== 'facts') continue;
    for (const item of itemsOf(reading, layer)) {
      if (item.span[0] > offset || item.span[1] <= offset) continue;
      if (!best || rankOf(layer) < rankOf(best.layer)) best = { item, layer };
    }
  }
  if (!best) return state.mark ? { ...state, mark: null } : state;
  const tab = TAB_OF_LAYER[best.layer] ?? state.tab;
  return { ...state, mark: markOf(reading, best.item), tab, stepping: best.layer };
}

const PICKED_FIRST: readonly Layer[] = ['warnings', 'facts', 'guidance', 'quantities', 'names'];
const rankOf = (layer: Layer) => PICKED_FIRST.indexOf(layer);
const TAB_OF_LAYER: Partial<Record<Layer, Tab>> = { facts: 'facts', guidance: 'guidance', warnings: 'warnings' };

function markOf(reading: Reading, item: Item): Mark {
  const related = reading.analysis.warnings.find((warning) => warning.id === item.key)?.related;
  return { key: item.key, spans: [item.span], related: related ? [related] : [] };
}

function search(state: State): State {
  const found = state.reading ? find(state.reading.text, state.query, state.expression) : NOTHING_FOUND;
  return { ...state, found, foundAt: found.spans.length > 0 ? 1 : 0 };
}

function stepFound(state: State, by: 1 | -1): State {
  const count = state.found.spans.length;
  return count === 0 ? state : { ...state, foundAt: ((state.foundAt - 1 + by + count) % count) + 1 };
}

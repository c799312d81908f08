// How the page's state changes: one action in, the next state out.
import { itemsOf, LAYERS, type Item, type Layer } from '../reading/layers';
import type { Reading } from '../reading/reading';
import { find } from '../transcript/find';
import type { Mark } from '../transcript/transcript-view';
import type { Address } from './address';
import { closeCall, leaveCall, openCall, putCall } from './calls';
import { NOTHING_FOUND, START, type Action, type State, type Tab } from './state';

// The layer that next and previous step through follows the tab.
const LAYER_OF_TAB: Partial<Record<Tab, Layer>> = { facts: 'facts', guidance: 'guidance', warnings: 'warnings', terms: 'terms' };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'busy':
      return { ...state, busy: action.busy };
    case 'read':
      return search(putCall(state, action.reading, action.source, action.again));
    case 'failed':
      return { ...state, failures: [...state.failures, action.told] };
    case 'understood':
      return { ...state, failures: [] };
    case 'start':
      return leaveCall(state);
    case 'open':
      return openCall(state, action.id);
    case 'close':
      return closeCall(state, action.id);
    case 'forget':
      return START;
    case 'glossary':
      return { ...state, glossary: action.glossary };
    case 'dismiss':
      return { ...state, dismissed: withOrWithout(state.dismissed, action.key, action.dismissed) };
    default:
      return look(state, action);
  }
}

type Look = Exclude<Action['type'], 'busy' | 'read' | 'failed' | 'understood' | 'start' | 'open' | 'close' | 'forget' | 'glossary' | 'dismiss'>;

// What is looked at, and how.
function look(state: State, action: Extract<Action, { type: Look }>): State {
  switch (action.type) {
    case 'edit':
      return { ...state, editing: action.on, editTold: false, mark: null, narrow: 'transcript' };
    case 'tab':
      return { ...state, tab: action.tab, stepping: LAYER_OF_TAB[action.tab] ?? state.stepping, narrow: 'pane' };
    case 'layer':
      return toggleLayer(state, action.layer);
    case 'sideBySide':
      return { ...state, sideBySide: action.on };
    case 'mark':
      return markWords(state, action.mark);
    case 'markIn': {
      const opened = openCall(state, action.id);
      return markWords({ ...opened, tab: state.tab }, action.mark);
    }
    case 'step':
      return step(state, action.by);
    case 'pick':
      return pick(state, action.offset);
    case 'query':
      return search({ ...state, query: action.query });
    case 'expression':
      return search({ ...state, expression: action.on });
    case 'found':
      return stepFound(state, action.by);
    case 'visit':
      return visit(state, action.address);
    case 'narrow':
      return { ...state, narrow: action.show };
  }
}

function markWords(state: State, mark: Mark | null): State {
  return { ...state, mark, editing: mark ? false : state.editing, narrow: mark ? 'transcript' : state.narrow };
}

// Back to where the reader was, as far as it is still there.
function visit(state: State, { call, tab, item, transcript }: Address): State {
  if (call === null) return leaveCall(state);
  const open = state.calls.find(({ reading }) => reading.analysis.source.sha256.startsWith(call));
  if (!open) return state;
  const there: State = { ...openCall(state, open.id), tab, narrow: transcript ? 'transcript' : 'pane' };
  const found = item === null ? null : itemOf(open.reading, item);
  return { ...there, mark: found && markOf(open.reading, found) };
}

function itemOf(reading: Reading, key: string): Item | null {
  for (const layer of LAYERS) {
    const found = itemsOf(reading, layer).find((item) => item.key === key);
    if (found) return found;
  }
  return null;
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

const PICKED_FIRST: readonly Layer[] = ['warnings', 'facts', 'guidance', 'quantities', 'terms', 'names'];
const rankOf = (layer: Layer) => PICKED_FIRST.indexOf(layer);
const TAB_OF_LAYER: Partial<Record<Layer, Tab>> = { facts: 'facts', guidance: 'guidance', warnings: 'warnings' };

function markOf(reading: Reading, item: Item): Mark {
  const related = reading.analysis.warnings.find((warning) => warning.id === item.key)?.related;
  return { key: item.key, spans: [item.span], related: related ? [related] : [] };
}

function search(state: State): State {
  const found = state.reading ? find(state.reading, state.query, state.expression) : NOTHING_FOUND;
  return { ...state, found, foundAt: found.spans.length > 0 ? 1 : 0 };
}

function stepFound(state: State, by: 1 | -1): State {
  const count = state.found.spans.length;
  return count === 0 ? state : { ...state, foundAt: ((state.foundAt - 1 + by + count) % count) + 1 };
}

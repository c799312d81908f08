// The calls that are open: one is read, the others wait with what was done to them.
import type { Reading } from '../reading/reading';
import type { Source } from './engine';
import { NOTHING_FOUND, type Again, type OpenCall, type State } from './state';

/** A call that was read, new or the one that is read, with its text or glossary corrected. */
export function putCall(state: State, reading: Reading, source: Source, again: Again): State {
  const kept = again !== 'new' && state.current !== null;
  const id = kept ? state.current : nextId(state.calls);
  const dismissed = kept ? state.dismissed : new Set<string>();
  const past = kept ? pastAfter(state, again) : [];
  const call: OpenCall = { id, reading, source, dismissed, past };
  const calls = kept ? putAside(state).map((other) => (other.id === id ? call : other)) : [...putAside(state), call];
  const shown = { ...state, calls, current: id, reading, source, glossary: source.glossary, dismissed, past, editTold: state.editing, mark: null };
  return kept ? shown : afresh(shown);
}

// What is typed in one go is taken back in one go.
function pastAfter({ past, source, editTold }: State, again: Again): readonly Source[] {
  if (again === 'taken back') return past.slice(0, -1);
  return editTold || !source ? past : [...past, source];
}

/** No call is read; those that are open wait. */
export function leaveCall(state: State): State {
  return { ...state, calls: putAside(state), current: null, reading: null, source: null, mark: null, editing: false, past: [], dismissed: new Set() };
}

export function openCall(state: State, id: number): State {
  if (id === state.current) return state;
  const calls = putAside(state);
  const call = calls.find((candidate) => candidate.id === id);
  if (!call) return state;
  const { reading, source, dismissed, past } = call;
  return afresh({ ...state, calls, current: id, reading, source, dismissed, past });
}

export function closeCall(state: State, id: number): State {
  const calls = putAside(state).filter((call) => call.id !== id);
  return id === state.current ? { ...leaveCall(state), calls } : { ...state, calls };
}

function afresh(state: State): State {
  return { ...state, mark: null, editing: false, editTold: false, query: '', found: NOTHING_FOUND, foundAt: 0, tab: 'overview', narrow: 'pane' };
}

function putAside({ calls, current, dismissed }: State): readonly OpenCall[] {
  return calls.map((call) => (call.id === current ? { ...call, dismissed } : call));
}

const nextId = (calls: readonly OpenCall[]) => 1 + Math.max(0, ...calls.map((call) => call.id));

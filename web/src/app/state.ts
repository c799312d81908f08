// What the page knows. How it changes is in reduce.ts.
import type { Entry } from '../terms/glossary';
import type { Failure } from '../intake/failures';
import type { Layer } from '../reading/layers';
import type { Reading } from '../reading/reading';
import type { Found } from '../transcript/find';
import type { Mark } from '../transcript/transcript-view';
import type { Address } from './address';
import type { Source } from './engine';

export const TABS = ['overview', 'facts', 'guidance', 'questions', 'warnings', 'terms', 'compare'] as const;
export type Tab = (typeof TABS)[number];

export const TAB_TITLES: Record<Tab, string> = {
  overview: 'Overview',
  facts: 'Facts',
  guidance: 'Guidance',
  questions: 'Questions',
  warnings: 'Warnings',
  terms: 'Terms',
  compare: 'Compare',
};

/** A call that is open. The one that is read is repeated in the state itself, with what is done to it. */
export interface OpenCall {
  readonly id: number;
  readonly reading: Reading;
  readonly source: Source;
  readonly dismissed: ReadonlySet<string>;
  readonly past: readonly Source[];  // as it stood before each correction
}

/** What could not be read, why, and the text itself, so that it can be tried again. */
export interface Told {
  readonly name: string;
  readonly failure: Failure;
  readonly detail: string;
  readonly source: Source | null;
}

/** What is being read; `of` counts the files of one choice. */
export interface Busy {
  readonly name: string;
  readonly at: number;
  readonly of: number;
}

export interface State {
  readonly calls: readonly OpenCall[];
  readonly current: number | null;  // the id of the call that is read
  readonly reading: Reading | null;
  readonly source: Source | null;
  readonly glossary: readonly Entry[];  // kept from call to call
  readonly past: readonly Source[];     // of the call that is read, as of every open call
  readonly editing: boolean;
  readonly editTold: boolean;       // what is being edited stands in the past already
  readonly sideBySide: boolean;     // a turn and its interpretation
  readonly busy: Busy | null;
  readonly failures: readonly Told[];
  readonly tab: Tab;
  readonly layers: ReadonlySet<Layer>;
  readonly stepping: Layer;
  readonly mark: Mark | null;
  readonly dismissed: ReadonlySet<string>;  // by the warning's words: ids change as the text is corrected
  readonly query: string;
  readonly expression: boolean;
  readonly found: Found;
  readonly foundAt: number;         // 0: none yet
  readonly narrow: 'transcript' | 'pane';  // what a narrow screen shows
}

export const NOTHING_FOUND: Found = { spans: [], more: false, problem: null };

export const START: State = {
  calls: [],
  current: null,
  reading: null,
  source: null,
  glossary: [],
  past: [],
  editing: false,
  editTold: false,
  sideBySide: true,
  busy: null,
  failures: [],
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

/** Whether a reading is of a new call, of the one that is read with a correction, or with one taken back. */
export type Again = 'new' | 'corrected' | 'taken back';

export type Action =
  | { type: 'busy'; busy: Busy | null }
  | { type: 'read'; reading: Reading; source: Source; again: Again }
  | { type: 'failed'; told: Told }
  | { type: 'understood' }
  | { type: 'start' }
  | { type: 'open'; id: number }
  | { type: 'close'; id: number }
  | { type: 'edit'; on: boolean }
  | { type: 'sideBySide'; on: boolean }
  | { type: 'glossary'; glossary: readonly Entry[] }
  | { type: 'tab'; tab: Tab }
  | { type: 'layer'; layer: Layer }
  | { type: 'mark'; mark: Mark | null }
  | { type: 'markIn'; id: number; mark: Mark }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'pick'; offset: number }
  | { type: 'dismiss'; key: string; dismissed: boolean }
  | { type: 'query'; query: string }
  | { type: 'expression'; on: boolean }
  | { type: 'found'; by: 1 | -1 }
  | { type: 'visit'; address: Address }
  | { type: 'narrow'; show: 'transcript' | 'pane' }
  | { type: 'forget' };

// Every command of the page by name: what can be done now, and where one can go in the call.
import type { Action, State } from '../app/state';
import { TAB_TITLES, TABS } from '../app/state';
import { titleOf, whenOf } from '../app/title';
import type { Intake } from '../app/use-intake';
import { EXPORTS, giveExport } from '../export/exports';
import type { Kept } from '../keeping/use-kept';
import { contentsOf } from '../reading/contents';
import { LAYER_TITLES, LAYERS } from '../reading/layers';
import type { Reading } from '../reading/reading';

export interface Command {
  readonly title: string;
  readonly group: string;
  readonly key?: string;
  run(): void;
}

export interface Hands {
  readonly state: State;
  readonly intake: Intake;
  readonly kept: Kept;
  dispatch(action: Action): void;
  find(): void;
  help(): void;
}

export function commandsOf(hands: Hands): Command[] {
  const { state } = hands;
  const always = [...callCommands(hands), { title: 'Keys', group: 'Page', key: '?', run: hands.help }, ...forgetting(hands)];
  return state.reading ? [...readingCommands(hands, state.reading), ...always] : always;
}

function readingCommands({ state, intake, kept, dispatch, find }: Hands, reading: Reading): Command[] {
  const source = state.source;
  return [
    ...TABS.map((tab, i) => ({ title: TAB_TITLES[tab], group: 'View', key: String(i + 1), run: () => dispatch({ type: 'tab', tab }) })),
    { title: 'Find in transcript', group: 'Transcript', key: '/', run: find },
    { title: state.editing ? 'Done correcting' : 'Correct the text', group: 'Transcript', key: 'e', run: () => dispatch({ type: 'edit', on: !state.editing }) },
    { title: state.sideBySide ? 'Original and interpretation one after the other' : 'Original and interpretation side by side', group: 'Transcript', run: () => dispatch({ type: 'sideBySide', on: !state.sideBySide }) },
    { title: `Next of ${LAYER_TITLES[state.stepping].toLowerCase()}`, group: 'Transcript', key: 'n', run: () => dispatch({ type: 'step', by: 1 }) },
    { title: `Previous of ${LAYER_TITLES[state.stepping].toLowerCase()}`, group: 'Transcript', key: 'p', run: () => dispatch({ type: 'step', by: -1 }) },
    ...LAYERS.map((layer) => ({
      title: `${state.layers.has(layer) ? 'Hide' : 'Mark'} ${LAYER_TITLES[layer].toLowerCase()}`,
      group: 'Transcript',
      run: () => dispatch({ type: 'layer', layer }),
    })),
    ...(state.past.length > 0 && !state.editing ? [{ title: 'Take the last correction back', group: 'Transcript', key: 'Ctrl Z', run: intake.undo }] : []),
    { title: kept.current ? 'Keep this call no longer' : 'Keep this call on this machine', group: 'Call', run: kept.toggle },
    ...(source ? EXPORTS.map((kind) => ({ title: `Export ${kind.title}`, group: 'Export', run: () => void giveExport(kind, source, reading) })) : []),
    ...contentsOf(reading).map(({ title, detail, mark, depth }) => ({
      title: [title, detail].filter(Boolean).join(', '),
      group: depth === 0 ? 'Section' : 'Question',
      run: () => dispatch({ type: 'mark', mark }),
    })),
  ];
}

function callCommands({ state, intake, kept, dispatch }: Hands): Command[] {
  const others = state.calls.filter((call) => call.id !== state.current);
  return [
    ...others.map(({ id, reading }) => ({
      title: [titleOf(reading), whenOf(reading)].filter(Boolean).join(', '),
      group: 'Open call',
      run: () => dispatch({ type: 'open', id }),
    })),
    ...kept.calls.map((call) => ({ title: [call.title, call.about].filter(Boolean).join(', '), group: 'Kept call', run: () => kept.open(call) })),
    ...(state.reading ? [{ title: 'Another call', group: 'Call', run: () => dispatch({ type: 'start' }) }] : []),
    ...(state.current === null ? [] : [{ title: 'Close this call', group: 'Call', run: () => dispatch({ type: 'close', id: state.current! }) }]),
    { title: 'Show the sample', group: 'Call', run: intake.sample },
  ];
}

const forgetting = ({ kept, state }: Hands): Command[] =>
  kept.calls.length > 0 || state.calls.length > 0 ? [{ title: 'Forget everything', group: 'Page', run: kept.forget }] : [];

/** Commands whose names hold every word that is typed, names that begin with it first. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = commands.filter(({ title, group }) => words.every((word) => `${group} ${title}`.toLowerCase().includes(word)));
  const begins = ({ title }: Command) => words[0] !== undefined && title.toLowerCase().startsWith(words[0]);
  return [...fits.filter(begins), ...fits.filter((command) => !begins(command))];
}

// Keys that work wherever no field has the focus; the palette's works everywhere.
import { useEffect, useRef } from 'preact/hooks';
import { TABS, type Action } from './state';

export const KEYS: readonly [string, string][] = [
  ['Ctrl K', 'every command'],
  ['n / p', 'next, previous of the layer'],
  [`1 – ${TABS.length}`, 'the views'],
  ['/', 'find in transcript'],
  ['Enter', 'in the find box: next; with Shift: previous'],
  ['e', 'correct the text'],
  ['Ctrl Z', 'take the last correction back'],
  ['Esc', 'unmark'],
  ['?', 'these keys'],
];

interface Doing {
  dispatch(action: Action): void;
  undo(): void;
  find(): void;
  help(): void;
  palette(): void;
}

/** With `letters` off only keys that are held with Control do anything, for those whom single keys disturb. */
export function useKeys(reading: boolean, letters: boolean, doing: Doing): void {
  const latest = useRef({ reading, letters, doing });
  latest.current = { reading, letters, doing };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const done = meant(event, latest.current);
      if (!done) return;
      event.preventDefault();
      done();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

function meant(event: KeyboardEvent, { reading, letters, doing }: { reading: boolean; letters: boolean; doing: Doing }): (() => void) | null {
  if (isControl(event, 'k')) return doing.palette;
  if (!reading || isField(event.target)) return null;
  if (isControl(event, 'z')) return doing.undo;
  return letters && !event.ctrlKey && !event.metaKey && !event.altKey ? doingOf(event.key, doing) : null;
}

const isControl = (event: KeyboardEvent, key: string) => event.key.toLowerCase() === key && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;

function doingOf(key: string, { dispatch, find, help }: Doing): (() => void) | null {
  const tab = TABS[Number(key) - 1];
  if (tab) return () => dispatch({ type: 'tab', tab });
  const known: Record<string, () => void> = {
    n: () => dispatch({ type: 'step', by: 1 }),
    p: () => dispatch({ type: 'step', by: -1 }),
    e: () => dispatch({ type: 'edit', on: true }),
    Escape: () => dispatch({ type: 'mark', mark: null }),
    '/': find,
    '?': help,
  };
  return known[key] ?? null;
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('dialog') !== null;
}

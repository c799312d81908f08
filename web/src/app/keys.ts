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
  ['Esc', 'unmark'],
  ['?', 'these keys'],
];

interface Doing {
  dispatch(action: Action): void;
  find(): void;
  help(): void;
  palette(): void;
}

export function useKeys(reading: boolean, doing: Doing): void {
  const latest = useRef({ reading, doing });
  latest.current = { reading, doing };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { reading, doing } = latest.current;
      const done = isPalette(event) ? doing.palette : !reading || event.ctrlKey || event.metaKey || event.altKey || isField(event.target) ? null : doingOf(event.key, doing);
      if (!done) return;
      event.preventDefault();
      done();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

const isPalette = (event: KeyboardEvent) => event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;

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

// Keys that work wherever no field has the focus.
import { useEffect } from 'preact/hooks';
import { TABS, type Action } from './state';

export const KEYS: readonly [string, string][] = [
  ['n / p', 'next, previous of the layer'],
  ['1 – 6', 'the tabs'],
  ['/', 'find in transcript'],
  ['Esc', 'unmark'],
  ['?', 'these keys'],
];

interface Doing {
  dispatch(action: Action): void;
  find(): void;
  help(): void;
}

export function useKeys(active: boolean, { dispatch, find, help }: Doing): void {
  useEffect(() => {
    if (!active) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const tab = TABS[Number(event.key) - 1];
      if (event.key === 'n') dispatch({ type: 'step', by: 1 });
      else if (event.key === 'p') dispatch({ type: 'step', by: -1 });
      else if (event.key === 'Escape') dispatch({ type: 'mark', mark: null });
      else if (event.key === '/') find();
      else if (event.key === '?') help();
      else if (tab) dispatch({ type: 'tab', tab });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [active]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

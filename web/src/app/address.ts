// Where the reader is, as the part of the address behind `#`: the call by the beginning of its
// checksum, the view, and what is marked. Back and forward go from view to view; the address of a
// call that is kept opens it again. Nothing of this is ever sent.
import { useEffect, useRef } from 'preact/hooks';
import { TABS, type Action, type State, type Tab } from './state';

export interface Address {
  readonly call: string | null;  // null: none is read
  readonly tab: Tab;
  readonly item: string | null;
  readonly transcript: boolean;  // on a narrow screen, rather than the view
}

const LETTERS = 10;
const START = 'start';
const NARROW = '(max-width: 900px)';  // as in the style sheet: either the transcript is shown or a view

function addressOf(state: State): string {
  if (!state.reading) return '#';
  const { source } = state.reading.analysis;
  const where = [source.sha256.slice(0, LETTERS), state.tab, ...(state.mark ? [state.mark.key] : [])];
  return `#${where.join('/')}`;
}

/** Null where it is no address of the page's, such as that of a turn. */
export function parseAddress(hash: string, transcript = false): Address | null {
  const [call = '', view, item] = hash.replace(/^#/, '').split('/');
  if (call === '') return { call: null, tab: 'overview', item: null, transcript };
  const tab = TABS.find((name) => name === view);
  return tab && /^[\da-f]{10}$/.test(call) ? { call, tab, item: item ?? null, transcript } : null;
}

/** Keeps the browser's history and address with the state, and the state with them. */
export function useAddress(state: State, dispatch: (action: Action) => void): void {
  const transcript = state.narrow === 'transcript' && matchMedia(NARROW).matches;
  const place = state.current === null ? START : [state.current, state.tab, transcript].join();
  const last = useRef(place);
  const address = addressOf(state);
  useEffect(() => {
    const moved = last.current !== place;
    last.current = place;
    if (moved && history.state?.place !== place) history.pushState({ place, transcript }, '', address);
    else history.replaceState({ place, transcript }, '', state.reading ? address : location.href);
  }, [place, address]);
  useEffect(() => {
    const gone = ({ state }: PopStateEvent) => {
      const visited = parseAddress(location.hash, state?.transcript === true);
      if (visited) dispatch({ type: 'visit', address: visited });
    };
    window.addEventListener('popstate', gone);
    return () => window.removeEventListener('popstate', gone);
  }, []);
}

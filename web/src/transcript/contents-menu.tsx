// The table of contents as a menu above the transcript.
import { useMemo, useRef } from 'preact/hooks';
import { contentsOf } from '../reading/contents';
import type { Reading } from '../reading/reading';
import type { Mark } from './transcript-view';

interface Props {
  reading: Reading;
  here: string | null;
  onGo(mark: Mark): void;
}

export function ContentsMenu({ reading, here, onGo }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const entries = useMemo(() => contentsOf(reading), [reading]);
  if (entries.length === 0) return null;
  const go = (mark: Mark) => {
    menu.current?.removeAttribute('open');
    onGo(mark);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    menu.current?.removeAttribute('open');
    menu.current?.querySelector('summary')?.focus();
    event.stopPropagation();
  };
  return (
    <details class="menu contents-menu" ref={menu} onKeyDown={leave}>
      <summary>Contents</summary>
      <nav class="menu-items" aria-label="Contents of the call">
        {entries.map(({ title, detail, depth, mark }) => (
          <button key={mark.key} type="button" class={`depth-${depth}`} aria-current={mark.key === here ? 'true' : undefined} onClick={() => go(mark)}>
            {title}
            {detail && <span class="standing">{detail}</span>}
          </button>
        ))}
      </nav>
    </details>
  );
}

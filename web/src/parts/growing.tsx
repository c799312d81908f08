// A long list that is drawn as far as it is looked at: more is added when its end comes near.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const STEP = 40;

interface Props<T> {
  items: readonly T[];
  current: number;  // the item that must be drawn, -1 for none
  class: string;
  draw(item: T, at: number): ComponentChildren;
}

export function GrowingList<T>({ items, current, draw, ...rest }: Props<T>) {
  const [grown, setGrown] = useState(STEP);
  const end = useRef<HTMLLIElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const shown = Math.min(items.length, Math.max(grown, current + STEP));
  useEffect(() => {
    const element = end.current;
    if (!element) return;
    const watcher = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setGrown(shown + STEP), {
      root: element.closest('.pane-body'),
      rootMargin: '1200px 0px',
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [shown, items]);
  useEffect(() => {
    if (current >= 0) list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ul class={rest.class} ref={list}>
      {items.slice(0, shown).map(draw)}
      {shown < items.length && <li class="more-below" ref={end} aria-hidden="true" />}
    </ul>
  );
}

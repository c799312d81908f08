// A part of the page that is loaded after the first view is there: by then it is asked for by nobody
// in a hurry, and it is there before anybody needs it.
import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<P> {
  load(): Promise<ComponentType<P>>;
  draw(part: ComponentType<P>): VNode;
}

export function Lazy<P>({ load, draw }: Props<P>) {
  const [part, setPart] = useState<{ component: ComponentType<P> } | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (component) => wanted && setPart({ component }),
      () => {},  // offline and not yet there: the page goes on without it
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return part ? draw(part.component) : <p class="empty" role="status">Loading…</p>;
}

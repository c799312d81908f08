// Which rows of a long table are drawn: those on the screen and some around them. Rows are of one
// height; the rest is two blank rows of the right size.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const AROUND = 20;

export function useWindow(count: number, rowHeight: number, current: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let asked = 0;
    const look = () => {
      asked = 0;
      const { scrollTop: top, clientHeight: height } = element;
      // Drawn again only when a good part of the spare rows is used up.
      setView((old) => (Math.abs(old.top - top) < (AROUND / 2) * rowHeight && old.height >= height ? old : { top, height }));
    };
    const later = () => (asked ||= requestAnimationFrame(look));
    look();
    element.addEventListener('scroll', later, { passive: true });
    const resized = new ResizeObserver(later);
    resized.observe(element);
    return () => {
      cancelAnimationFrame(asked);
      element.removeEventListener('scroll', later);
      resized.disconnect();
    };
  }, [count > 0, rowHeight]);

  // The current row comes into view, wherever it was chosen; the head of the table covers one row.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || current < 0) return;
    const top = current * rowHeight;
    const below = top + 2 * rowHeight - element.clientHeight;
    if (element.scrollTop > top) element.scrollTop = top;
    else if (element.scrollTop < below) element.scrollTop = below;
  }, [current]);

  const from = Math.max(0, Math.min(Math.floor(view.top / rowHeight) - AROUND, count));
  const to = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + AROUND);
  return { scroller, from, to, above: from * rowHeight, below: (count - to) * rowHeight };
}

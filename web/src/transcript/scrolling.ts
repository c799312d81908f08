// Bringing words into view. Blocks off the screen are not laid out (content-visibility), so the way
// there has two steps: to the paragraph, then, once it is laid out, to the words in it.
import type { Span } from 'callscope';
import type { TextIndex } from './text-index';

export function bringIntoView(index: TextIndex, span: Span): void {
  const place = index.at(span[0]);
  const paragraph = place?.node.parentElement;
  if (!place || !paragraph) return;
  paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
  requestAnimationFrame(() => {
    const scroller = paragraph.closest<HTMLElement>('.transcript-scroll');
    const range = document.createRange();
    range.setStart(place.node, Math.min(Math.max(span[0] - place.start, 0), place.node.length));
    range.setEnd(place.node, Math.min(Math.max(span[1] - place.start, 0), place.node.length));
    const words = range.getBoundingClientRect();
    const view = scroller?.getBoundingClientRect();
    if (!scroller || !view || words.height === 0) return;
    const above = words.top - view.top;
    const goal = Math.min(view.height / 3, view.height - words.height - 24);
    scroller.scrollTop += above - Math.max(goal, 24);
  });
}

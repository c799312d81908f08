// Marks in the transcript as ranges of the CSS Custom Highlight API: no element is made, so the text
// stays one node a paragraph however much is marked. A browser without the API shows no marks; going
// to the words still works.
import type { Span } from 'callscope';
import type { TextIndex } from './text-index';

/** Later names are painted over earlier ones. The style sheet gives each its look. */
const ORDER = ['names', 'facts', 'guidance', 'quantities', 'warnings', 'found', 'found-here', 'related', 'marked'] as const;
export type HighlightName = (typeof ORDER)[number];

export const canHighlight = typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';

export function paint(index: TextIndex, name: HighlightName, spans: Iterable<Span>): void {
  if (!canHighlight) return;
  const highlight = new Highlight();
  highlight.priority = ORDER.indexOf(name);
  for (const span of spans) for (const range of index.ranges(span)) highlight.add(range);
  if (highlight.size > 0) CSS.highlights.set(name, highlight);
  else CSS.highlights.delete(name);
}

export function clearAll(): void {
  if (!canHighlight) return;
  for (const name of ORDER) CSS.highlights.delete(name);
}

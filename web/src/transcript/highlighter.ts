// Marks in the transcript as ranges of the CSS Custom Highlight API: no element is made, so the text
// stays one node a paragraph however much is marked. Ranges are made for what is on the screen and
// around it; a browser pays for every range at every repaint. A browser without the API shows no
// marks; going to the words still works.
import type { Span } from 'callscope';
import type { TextIndex } from './text-index';

/** Later names are painted over earlier ones. The style sheet gives each its look. */
const ORDER = ['names', 'terms', 'facts', 'guidance', 'quantities', 'notes', 'warnings', 'found', 'found-here', 'related', 'marked'] as const;
export type HighlightName = (typeof ORDER)[number];

const canHighlight = typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
const AROUND = '900px 0px';
const FIRST_SIGHT = 6_000;  // letters from the beginning that are marked before the watcher has told what is on the screen

export class Highlighter {
  private readonly spans = new Map<HighlightName, readonly Span[]>();
  private readonly onScreen = new Map<Element, Span>();
  private readonly watcher: IntersectionObserver;

  constructor(
    private readonly index: TextIndex,
    scroller: Element | null,
  ) {
    this.watcher = new IntersectionObserver((entries) => this.moved(entries), { root: scroller, rootMargin: AROUND });
  }

  /** Watches a block, which tells its extent of the text in `data-from` and `data-to`. */
  watch(block: Element): void {
    this.watcher.observe(block);
  }

  /** What a highlight marks from now on. */
  set(name: HighlightName, spans: readonly Span[]): void {
    this.spans.set(name, spans);
    this.paint(name);
  }

  dispose(): void {
    this.watcher.disconnect();
    if (canHighlight) for (const name of ORDER) CSS.highlights.delete(name);
  }

  private moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const { from, to } = (target as HTMLElement).dataset;
      if (isIntersecting) this.onScreen.set(target, [Number(from), Number(to)]);
      else this.onScreen.delete(target);
    }
    for (const name of this.spans.keys()) this.paint(name);
  }

  private paint(name: HighlightName): void {
    if (!canHighlight) return;
    const [from, to] = this.extent();
    const highlight = new Highlight();
    highlight.priority = ORDER.indexOf(name);
    for (const span of this.spans.get(name) ?? []) {
      if (span[0] >= to || span[1] <= from) continue;
      for (const range of this.index.ranges(span)) highlight.add(range);
    }
    if (highlight.size > 0) CSS.highlights.set(name, highlight);
    else CSS.highlights.delete(name);
  }

  private extent(): Span {
    if (this.onScreen.size === 0) return [0, FIRST_SIGHT];
    let from = Infinity;
    let to = 0;
    for (const [start, end] of this.onScreen.values()) {
      from = Math.min(from, start);
      to = Math.max(to, end);
    }
    return [from, to];
  }
}

// From offsets of the text to places on the page. Every element that holds words of the transcript
// carries the offset of its first letter in `data-at` and holds one text node.
import type { Span } from 'callscope';

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly node: Text;
}

export class TextIndex {
  private readonly places: Place[] = [];

  /** Takes in what stands in an element; elements come in the order of the text. */
  add(root: Element): void {
    for (const element of root.querySelectorAll<HTMLElement>('[data-at]')) {
      const node = element.firstChild;
      if (!(node instanceof Text)) continue;
      const start = Number(element.dataset['at']);
      this.places.push({ start, end: start + node.length, node });
    }
  }

  /** The ranges that show a span: one for each paragraph it touches. */
  ranges(span: Span): StaticRange[] {
    const ranges: StaticRange[] = [];
    for (let i = this.firstEndingAfter(span[0]); i < this.places.length; i += 1) {
      const { start, end, node } = this.places[i]!;
      if (start >= span[1]) break;
      ranges.push(
        new StaticRange({
          startContainer: node,
          startOffset: Math.max(span[0], start) - start,
          endContainer: node,
          endOffset: Math.min(span[1], end) - start,
        }),
      );
    }
    return ranges;
  }

  /** The place that shows an offset, or the next one where the offset itself is not shown. */
  at(offset: number): Place | undefined {
    return this.places[this.firstEndingAfter(offset)] ?? this.places.at(-1);
  }

  /** The offset that a text node and a position in it stand for. */
  offsetOf(node: Node, position: number): number | null {
    const at = node.parentElement?.dataset['at'];
    return at === undefined ? null : Number(at) + position;
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

// What may come a moment after the rest: its first drawing, and every drawing of another `of`, waits
// until the browser has painted what did not wait. All other changes are drawn at once.
import { Component, type ComponentChildren } from 'preact';

interface Props {
  of: unknown;
  draw(): ComponentChildren;
}

export class Later extends Component<Props> {
  private drawn: unknown = undefined;
  private frame = 0;
  private timer = 0;

  override componentDidMount(): void {
    this.drawSoon();
  }

  override shouldComponentUpdate(next: Props): boolean {
    if (next.of === this.drawn) return true;
    this.drawSoon();
    return false;
  }

  override componentWillUnmount(): void {
    this.forget();
  }

  override render({ of, draw }: Props) {
    return of === this.drawn ? draw() : null;
  }

  private drawSoon(): void {
    this.forget();
    const draw = () => {
      this.drawn = this.props.of;
      this.forceUpdate();
    };
    const afterPaint = () => (this.timer = window.setTimeout(draw));
    if (document.hidden) afterPaint();  // where nobody looks, nothing is painted
    else this.frame = requestAnimationFrame(afterPaint);
  }

  private forget(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
  }
}

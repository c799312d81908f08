// An item of the comparison that goes to its words in one of the calls.
import type { Comparison, Span } from 'callscope';
import type { ComponentChildren } from 'preact';

export type GoTo = (call: string, span: Span, key: string) => void;

interface Props {
  call: string;
  span: Span;
  goTo: GoTo;
  title?: string | undefined;
  children: ComponentChildren;
}

export function PlaceButton({ call, span, goTo, title, children }: Props) {
  return (
    <button type="button" class="go" title={title} onClick={() => goTo(call, span, `${call}.${span[0]}`)}>
      {children}
    </button>
  );
}

/** "Q2 FY2026" of a call's id. */
export function labelsOf(comparison: Comparison): (id: string) => string {
  const labels = new Map(comparison.calls.map((call) => [call.id, call.label]));
  return (id) => labels.get(id) ?? id;
}

// An item of a list that goes to its words: a real button, so that keys and readers find it.
import type { ComponentChildren } from 'preact';
import type { Span } from 'callscope';
import { oneLine, quoteInContext, type Reading } from '../reading/reading';
import type { Mark } from '../transcript/transcript-view';

export type Go = (mark: Mark) => void;

export function mark(key: string, span: Span, related: Span | null = null): Mark {
  return { key, spans: [span], related: related ? [related] : [] };
}

interface Props {
  to: Mark;
  here: string | null;  // the key of the mark that is shown
  onGo: Go;
  class?: string;
  children: ComponentChildren;
}

export function GoButton({ to, here, onGo, children, ...rest }: Props) {
  return (
    <button type="button" class={`go ${rest.class ?? ''}`} aria-current={to.key === here ? 'true' : undefined} onClick={() => onGo(to)}>
      {children}
    </button>
  );
}

interface QuoteProps {
  reading: Reading;
  span: Span;
  reach?: number;
  numbers?: readonly Span[];  // within the span, in order; each is marked in it
}

/** Words of the transcript with what stands around them. */
export function Quote({ reading, span, reach = 60, numbers = [] }: QuoteProps) {
  const [before, words, after] = quoteInContext(reading, span, reach);
  return (
    <q class="quote">
      {before}
      <mark>{numbers.length === 0 ? words : withNumbers(reading, span, numbers)}</mark>
      {after}
    </q>
  );
}

function withNumbers(reading: Reading, span: Span, numbers: readonly Span[]): ComponentChildren[] {
  const words = (from: number, to: number) => oneLine(reading, reading.text.slice(from, to));
  const parts: ComponentChildren[] = [];
  let at = span[0];
  for (const number of numbers) {
    const [from, to] = [Math.max(number[0], at), Math.min(number[1], span[1])];
    if (from >= to) continue;
    parts.push(words(at, from), <b class="number-marked">{words(from, to)}</b>);
    at = to;
  }
  return [...parts, words(at, span[1])];
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

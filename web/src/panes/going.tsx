// An item of a list that goes to its words: a real button, so that keys and readers find it.
import type { ComponentChildren } from 'preact';
import type { Span } from 'callscope';
import { quoteInContext, type Reading } from '../reading/reading';
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

/** Words of the transcript with what stands around them. */
export function Quote({ reading, span, reach = 60 }: { reading: Reading; span: Span; reach?: number }) {
  const [before, words, after] = quoteInContext(reading, span, reach);
  return (
    <q class="quote">
      {before}
      <mark>{words}</mark>
      {after}
    </q>
  );
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

// The text itself, to be corrected; it is read again as one types.
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  text: string;
  onText(text: string): void;
}

const PAUSE_MS = 250;

export function TextEditor({ text, onText }: Props) {
  // What the reader types must not be overwritten by what an older analysis was of.
  const first = useRef(text);
  const waiting = useRef(0);
  const latest = useRef(onText);
  latest.current = onText;
  useEffect(() => () => clearTimeout(waiting.current), []);
  const typed = (event: Event) => {
    const { value } = event.currentTarget as HTMLTextAreaElement;
    clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => latest.current(value), PAUSE_MS);
  };
  return <textarea class="editor" aria-label="Text of the transcript" spellcheck={false} defaultValue={first.current} onInput={typed} />;
}

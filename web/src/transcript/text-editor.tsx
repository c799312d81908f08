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
  const unread = useRef<string | null>(null);
  const latest = useRef(onText);
  latest.current = onText;
  const read = () => {
    clearTimeout(waiting.current);
    if (unread.current !== null) latest.current(unread.current);
    unread.current = null;
  };
  useEffect(() => read, []);  // what was typed last is not lost with the editor
  const typed = (event: Event) => {
    unread.current = (event.currentTarget as HTMLTextAreaElement).value;
    clearTimeout(waiting.current);
    waiting.current = window.setTimeout(read, PAUSE_MS);
  };
  return <textarea class="editor" aria-label="Text of the transcript" spellcheck={false} defaultValue={first.current} onInput={typed} />;
}

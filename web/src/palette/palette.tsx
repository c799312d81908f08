// The palette: type a few letters of a command, Enter does it.
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { commandsOf, matching, type Hands } from './commands';

const SHOWN = 60;

export function Palette({ dialog, ...hands }: Hands & { dialog: RefObject<HTMLDialogElement | null> }) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const commands = useMemo(() => matching(commandsOf(hands), typed).slice(0, SHOWN), [hands.state, hands.kept, typed]);
  const current = Math.min(at, commands.length - 1);

  // Opened anew, it begins anew.
  useEffect(() => {
    const element = dialog.current;
    const closed = () => {
      setTyped('');
      setAt(0);
    };
    element?.addEventListener('close', closed);
    return () => element?.removeEventListener('close', closed);
  }, []);
  useEffect(() => list.current?.children[current]?.scrollIntoView({ block: 'nearest' }), [current, typed]);

  const run = (i: number) => {
    dialog.current?.close();
    commands[i]?.run();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, commands.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Enter') run(current);
    else return;
    event.preventDefault();
  };
  return (
    <div class="palette-body">
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls="commands"
        aria-activedescendant={current >= 0 ? `command-${current}` : undefined}
        autocomplete="off"
        autofocus
        placeholder="Go to, mark, export…"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={keys}
      />
      <ul id="commands" role="listbox" aria-label="Commands" ref={list}>
        {commands.map((command, i) => (
          <li key={`${command.group} ${command.title} ${i}`} id={`command-${i}`} role="option" aria-selected={i === current} onClick={() => run(i)}>
            <span class="command-group">{command.group}</span>
            <span class="command-title">{command.title}</span>
            {command.key && <kbd>{command.key}</kbd>}
          </li>
        ))}
      </ul>
      {commands.length === 0 && (
        <p class="empty" role="status">
          No command has these words.
        </p>
      )}
    </div>
  );
}

import type { RefObject } from 'preact';
import { Check } from '../parts/select';
import { KEYS } from './keys';

interface Props {
  dialog: RefObject<HTMLDialogElement | null>;
  letters: boolean;  // whether single letters are keys
  onLetters(on: boolean): void;
}

export function HelpDialog({ dialog, letters, onLetters }: Props) {
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <Check on={letters} onChange={onLetters}>
          single keys, without Control
        </Check>
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

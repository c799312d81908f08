// The reader's corrections: a form to add one, and the list to take them back.
import type { Term } from 'callscope';
import { useState } from 'preact/hooks';
import { TERM_KINDS } from '../wording/names';
import type { Entry } from './glossary';
import { GlossaryFile } from './glossary-file';

interface Props {
  glossary: readonly Entry[];
  known: readonly Term[];
  onCorrect(canonical: string, variant: string, kind: Term['kind']): void;
  onForget(variant: string): void;
  onGlossary(glossary: readonly Entry[]): void;
}

export function GlossaryEditor({ glossary, known, onCorrect, onForget, onGlossary }: Props) {
  // Words that are selected in the transcript are what one wants to correct.
  const [variant, setVariant] = useState(selectedWords);
  const [canonical, setCanonical] = useState('');
  const ready = variant.trim() !== '' && canonical.trim() !== '';
  const add = (event: Event) => {
    event.preventDefault();
    if (!ready) return;
    const name = canonical.trim();
    const term = known.find((candidate) => candidate.canonical.toLowerCase() === name.toLowerCase());
    onCorrect(term?.canonical ?? name, variant.trim(), term?.kind ?? 'other');
    setVariant('');
  };
  return (
    <section class="part glossary">
      <h3>Correct a name everywhere</h3>
      <form onSubmit={add}>
        <label>
          The transcript says
          <input type="text" value={variant} onInput={(event) => setVariant(event.currentTarget.value)} />
        </label>
        <label>
          It should be
          <input type="text" list="known-names" value={canonical} onInput={(event) => setCanonical(event.currentTarget.value)} />
        </label>
        <datalist id="known-names">
          {known.map((term) => (
            <option key={term.canonical} value={term.canonical} />
          ))}
        </datalist>
        <button type="submit" disabled={!ready}>
          Correct
        </button>
      </form>
      <GlossaryFile glossary={glossary} onGlossary={onGlossary} />
      {glossary.length > 0 && (
        <ul aria-label="Your corrections">
          {glossary.flatMap((entry) =>
            entry.variants.map((spelling) => (
              <li key={spelling}>
                <s>{spelling}</s> → <b>{entry.canonical}</b> <span class="standing">{TERM_KINDS[entry.kind]}</span>
                <button type="button" class="quiet" aria-label={`Take back ${spelling}`} onClick={() => onForget(spelling)}>
                  Take back
                </button>
              </li>
            )),
          )}
        </ul>
      )}
    </section>
  );
}

const LONGEST_NAME = 80;

function selectedWords(): string {
  const words = window.getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '';
  return words.length <= LONGEST_NAME ? words : '';
}

// Names, products and metrics with every spelling that the transcript has.
import { useState } from 'preact/hooks';
import type { Term } from 'callscope';
import type { Reading } from '../reading/reading';
import type { Entry } from './glossary';
import { GlossaryEditor } from './glossary-editor';
import { TERM_KINDS } from '../wording/names';
import { Empty, GoButton, type Go } from '../parts/going';

interface Props {
  reading: Reading;
  here: string | null;
  glossary: readonly Entry[];
  onGo: Go;
  onCorrect(canonical: string, variant: string, kind: Term['kind']): void;
  onForget(variant: string): void;
  onGlossary(glossary: readonly Entry[]): void;
}

export function Terms({ reading, here, glossary, onGo, onCorrect, onForget, onGlossary }: Props) {
  const [garbledOnly, setGarbledOnly] = useState(false);
  const { terms } = reading.analysis;
  const shown = terms.map((term, at) => ({ term, at })).filter(({ term }) => !garbledOnly || isGarbled(term));
  return (
    <div class="terms">
      <GlossaryEditor glossary={glossary} known={terms} onCorrect={onCorrect} onForget={onForget} onGlossary={onGlossary} />
      <div class="filters">
        <label class="check">
          <input type="checkbox" checked={garbledOnly} onChange={(event) => setGarbledOnly(event.currentTarget.checked)} />
          with other spellings only
        </label>
        <span class="count" role="status">
          {shown.length} of {terms.length}
        </span>
      </div>
      {terms.length === 0 && <Empty>No names were found.</Empty>}
      <ul class="term-list">
        {shown.map(({ term, at }) => (
          <li key={at}>
            <b>{term.canonical}</b> <span class="standing">{TERM_KINDS[term.kind]}</span>
            <ul>
              {term.variants.map((variant) => {
                const key = `t${at}.${variant.text}`;
                return (
                  <li key={variant.text} class={isOtherSpelling(variant.text, term) ? 'other-spelling' : ''}>
                    <GoButton to={{ key, spans: variant.spans, related: [] }} here={here} onGo={onGo}>
                      {variant.text} <span class="count">{variant.spans.length}</span>
                    </GoButton>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

// A capital at the start of a sentence is no other spelling.
function isOtherSpelling(text: string, term: Term): boolean {
  return text.toLowerCase() !== term.canonical.toLowerCase();
}

function isGarbled(term: Term): boolean {
  return term.variants.some((variant) => isOtherSpelling(variant.text, term));
}

// The first view: paste, drop, choose, or the sample.
import { useState } from 'preact/hooks';
import type { Failure } from './failures';

interface Props {
  failure: { name: string; failure: Failure; detail: string } | null;
  busy: string | null;
  onText(text: string): void;
  onFile(file: File): void;
  onSample(): void;
  onCancel(): void;
}

export function StartView({ failure, busy, onText, onFile, onSample, onCancel }: Props) {
  const [draft, setDraft] = useState('');
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) onFile(file);
    input.value = '';
  };
  return (
    <main class="start">
      <h1>Read an earnings call</h1>
      <p class="lede">
        Paste the transcript of a call from anywhere. You see who really spoke, what was asked and answered, every number
        and promise with the words it came from, and where the transcript can't be trusted.
      </p>
      {failure && (
        <div class="failure" role="alert">
          <strong>{failure.name}: {failure.failure.title}</strong>
          <span>{failure.failure.advice}</span>
          {failure.detail && <span class="detail">{failure.detail}</span>}
        </div>
      )}
      <form
        class="intake"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.trim() !== '') onText(draft);
        }}
      >
        <label for="draft">Transcript</label>
        <textarea
          id="draft"
          rows={9}
          spellcheck={false}
          placeholder="Paste here, or drop a file anywhere on the page"
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
        <div class="actions">
          <button type="submit" class="primary" disabled={draft.trim() === ''}>
            Read it
          </button>
          <label class="button">
            Choose a file…
            <input type="file" class="visually-hidden" accept=".txt,.md,.html,.htm,.docx,.vtt,.srt,.json,text/*" onChange={choose} />
          </label>
          <button type="button" onClick={onSample}>
            Show the sample
          </button>
        </div>
      </form>
      {busy && (
        <p class="busy" role="status">
          Reading {busy}… <button type="button" onClick={onCancel}>Cancel</button>
        </p>
      )}
      <p class="private">Nothing leaves this machine: the text is read by your browser, and the page makes no request once it is loaded.</p>
    </main>
  );
}

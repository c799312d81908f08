// The first view: paste, drop, choose, the sample, and what is open or kept already.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Action, OpenCall, State } from '../app/state';
import { titleOf, whenOf } from '../app/title';
import type { Intake } from '../app/use-intake';
import { KeptCalls } from '../keeping/kept-calls';
import type { Kept } from '../keeping/use-kept';
import { ACCEPTED } from './files';

interface Props {
  state: State;
  intake: Intake;
  kept: Kept;
  dispatch(action: Action): void;
  children: ComponentChildren;  // what could not be read
}

export function StartView({ state, intake, kept, dispatch, children }: Props) {
  return (
    <main class="start">
      <h1>Read an earnings call</h1>
      <p class="lede">
        Paste the transcript of a call from anywhere. You see who really spoke, what was asked and answered, every number and
        promise with the words it came from, and where the transcript can’t be trusted.
      </p>
      {children}
      <IntakeForm intake={intake} />
      <OpenCalls calls={state.calls} dispatch={dispatch} />
      <KeptCalls kept={kept} />
      <p class="private">
        Nothing leaves this machine: the text is read by your browser, the page asks nothing of any server once it is loaded, and
        calls are kept only if you say so.
      </p>
    </main>
  );
}

function IntakeForm({ intake }: { intake: Intake }) {
  const [draft, setDraft] = useState('');
  const ready = draft.trim() !== '';
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    if (files.length > 0) void intake.files(files);
    input.value = '';
  };
  return (
    <form
      class="intake"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void intake.text(draft);
      }}
    >
      <label for="draft">Transcript</label>
      <textarea
        id="draft"
        rows={8}
        spellcheck={false}
        placeholder="Paste here, or drop files anywhere on the page"
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="submit" class="primary" disabled={!ready}>
          Read it
        </button>
        <label class="button">
          Choose files…
          <input type="file" class="visually-hidden" multiple accept={ACCEPTED} onChange={choose} />
        </label>
        <button type="button" onClick={intake.sample}>
          Show the sample
        </button>
        <span class="formats">txt, md, html, pdf, docx, vtt, srt, json</span>
      </div>
    </form>
  );
}

function OpenCalls({ calls, dispatch }: { calls: readonly OpenCall[]; dispatch(action: Action): void }) {
  if (calls.length === 0) return null;
  return (
    <section class="shelf" aria-labelledby="open-calls">
      <h2 id="open-calls">Open</h2>
      <ul>
        {calls.map(({ id, reading }) => (
          <li key={id}>
            <button type="button" class="go" onClick={() => dispatch({ type: 'open', id })}>
              {titleOf(reading)}
            </button>
            <span class="standing">{whenOf(reading)}</span>
            <button type="button" class="quiet" aria-label={`Close ${titleOf(reading)}`} onClick={() => dispatch({ type: 'close', id })}>
              Close
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

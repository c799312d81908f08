// The calls that the reader keeps on this machine.
import type { Kept } from './use-kept';

export function KeptCalls({ kept }: { kept: Kept }) {
  if (kept.calls.length === 0) return kept.problem ? <p role="alert">{kept.problem}</p> : null;
  return (
    <section class="shelf" aria-labelledby="kept-calls">
      <h2 id="kept-calls">Kept on this machine</h2>
      <ul>
        {kept.calls.map((call) => (
          <li key={call.id}>
            <button type="button" class="go" onClick={() => kept.open(call)}>
              {call.title}
            </button>
            <span class="standing">{call.about}</span>
            <button type="button" class="quiet" aria-label={`Drop ${call.title}`} onClick={() => kept.drop(call.id)}>
              Drop
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={kept.forget}>
        Forget everything
      </button>
    </section>
  );
}

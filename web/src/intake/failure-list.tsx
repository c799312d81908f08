// What could not be read, why, and what to do; a text that was taken in can be tried again.
import type { Source } from '../app/engine';
import type { Told } from '../app/state';

interface Props {
  failures: readonly Told[];
  onAgain(source: Source): void;
  onDone(): void;
}

export function FailureList({ failures, onAgain, onDone }: Props) {
  if (failures.length === 0) return null;
  return (
    <div class="failures" role="alert">
      {failures.map((told, i) => (
        <div class="failure" key={i}>
          <strong>
            {told.name}: {told.failure.title}
          </strong>
          <span>{told.failure.advice}</span>
          {told.detail && <span class="detail">{told.detail}</span>}
          {told.failure.again && told.source && (
            <button type="button" onClick={() => onAgain(told.source!)}>
              Try again
            </button>
          )}
        </div>
      ))}
      <button type="button" class="quiet" onClick={onDone}>
        Put away
      </button>
    </div>
  );
}

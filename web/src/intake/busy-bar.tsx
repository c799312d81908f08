// What is being read, with a way to stop it; shown once it has taken a while.
import { useEffect, useState } from 'preact/hooks';
import type { Busy } from '../app/state';

const PATIENCE_MS = 200;

export function BusyBar({ busy, onCancel }: { busy: Busy | null; onCancel(): void }) {
  const [late, setLate] = useState(false);
  const working = busy !== null;
  useEffect(() => {
    setLate(false);
    if (!working) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [working]);
  if (!busy || !late) return null;
  return (
    <div class="busy" role="status">
      <span>
        Reading {busy.name}
        {busy.of > 1 && `, ${busy.at} of ${busy.of}`}…
      </span>
      <progress aria-label="Reading" {...(busy.of > 1 ? { value: busy.at - 1, max: busy.of } : {})} />
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

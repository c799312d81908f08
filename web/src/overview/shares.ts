// Who spoke how much, counted in letters of the transcript.
import type { Participant } from 'callscope';
import type { Reading } from '../reading/reading';

export interface Share {
  readonly person: Participant | null;  // null: turns whose speaker is not known
  readonly share: number;
}

export function speakingShares(reading: Reading): Share[] {
  const letters = new Map<string | null, number>();
  let total = 0;
  for (const turn of reading.analysis.turns) {
    const length = turn.span[1] - turn.span[0];
    letters.set(turn.speaker, (letters.get(turn.speaker) ?? 0) + length);
    total += length;
  }
  return [...letters]
    .map(([id, count]) => ({ person: reading.participant(id) ?? null, share: count / Math.max(total, 1) }))
    .sort((a, b) => b.share - a.share);
}

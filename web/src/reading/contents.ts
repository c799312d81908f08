// The table of contents: sections, and under the questions and answers every exchange.
import type { Span } from 'callscope';
import type { Mark } from '../transcript/transcript-view';
import { SECTIONS } from '../wording/names';
import type { Reading } from './reading';

export interface Entry {
  readonly title: string;
  readonly detail: string;
  readonly depth: 0 | 1;
  readonly mark: Mark;
}

export function contentsOf(reading: Reading): Entry[] {
  const { sections, exchanges } = reading.analysis;
  return sections.flatMap((section, i) => {
    const start = reading.turn(section.turns[0] ?? null)?.span ?? section.span;
    const entry: Entry = { title: SECTIONS[section.kind], detail: '', depth: 0, mark: markFirst(`s${i}`, start) };
    if (section.kind !== 'qa') return [entry];
    const asked = exchanges.flatMap((exchange): Entry[] => {
      const turn = reading.turn(exchange.questions[0]?.turn ?? exchange.introducedBy);
      if (!turn) return [];
      const title = reading.participant(exchange.analyst)?.name ?? 'An analyst';
      return [{ title, detail: exchange.organization ?? '', depth: 1, mark: markFirst(exchange.id, turn.span) }];
    });
    return [entry, ...asked];
  });
}

// To mark a whole turn would colour pages; its beginning shows the place.
const FIRST_WORDS = 60;
const markFirst = (key: string, [start, end]: Span): Mark => ({ key, spans: [[start, Math.min(end, start + FIRST_WORDS)]], related: [] });

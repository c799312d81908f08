import type { Section } from 'callscope';

/** The section that begins with a turn, by the turn's id. */
export function sectionStarts(sections: readonly Section[]): Map<string, Section> {
  const starts = new Map<string, Section>();
  for (const section of sections) {
    const first = section.turns[0];
    if (first !== undefined) starts.set(first, section);
  }
  return starts;
}

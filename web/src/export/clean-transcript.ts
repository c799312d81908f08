// The transcript as it should have been printed: the true speaker over every turn, the reader's
// corrections and the words as they stand. What is not speech is left out.
import { quoteLine, type Reading } from '../reading/reading';
import { SECTIONS, standing } from '../wording/names';
import { titleOf, whenOf } from '../app/title';
import { sectionStarts } from '../reading/section-starts';

export function cleanTranscript(reading: Reading): string {
  const starts = sectionStarts(reading.analysis.sections);
  const parts = [[titleOf(reading), whenOf(reading)].filter(Boolean).join('\n')];
  for (const turn of reading.analysis.turns) {
    const section = starts.get(turn.id);
    if (section) parts.push(SECTIONS[section.kind].toUpperCase());
    const speaker = reading.participant(turn.speaker);
    const who = speaker ? [speaker.name, standing(speaker)].filter(Boolean).join(', ') : `Speaker not known${turn.label ? ` (printed as ${turn.label})` : ''}`;
    parts.push(`${who}:\n${quoteLine(reading, turn.span)}`);
  }
  return `${parts.join('\n\n')}\n`;
}

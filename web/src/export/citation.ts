// A figure with where it comes from, as one would put it in a note.
import type { Fact } from 'callscope';
import { quoteLine, type Reading } from '../reading/reading';
import { amountOf, changeInWords, subjectOf } from '../wording/fact';
import { standing } from '../wording/names';

export function citation(reading: Reading, fact: Fact): string {
  const speaker = reading.participant(fact.speaker);
  const { company, title, date } = reading.analysis.call;
  const figure = [amountOf(reading, fact.value), changeInWords(reading, fact.change)].filter(Boolean).join(', ');
  const who = speaker ? [speaker.name, standing(speaker)].filter(Boolean).join(', ') : 'speaker not known';
  const where = [company, title, date].filter(Boolean).join(', ') || reading.name;
  return `${subjectOf(fact)}: ${figure}\n“${quoteLine(reading, fact.span)}”\n${who}; ${where}`;
}

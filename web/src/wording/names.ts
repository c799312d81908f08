// The contract's names in plain English.
import type { Fact, Guidance, Participant, Role, Section, Term, Turn, Warning } from 'callscope';
import { languageNames } from './formats';

export const ROLES: Record<Role, string> = {
  operator: 'Operator',
  ir: 'Investor relations',
  executive: 'Executive',
  analyst: 'Analyst',
  interpreter: 'Interpreter',
  media: 'Media',
  unknown: 'Unknown',
};

export const TURN_KINDS: Record<Turn['kind'], string> = {
  disclaimer: 'Disclaimer',
  operator: 'Operator',
  welcome: 'Welcome',
  safe_harbor: 'Safe harbour',
  prepared: 'Prepared remarks',
  question: 'Question',
  answer: 'Answer',
  interpretation: 'Interpretation',
  procedural: 'Procedure',
  closing: 'Closing',
};

export const SECTIONS: Record<Section['kind'], string> = {
  header: 'Header',
  opening: 'Opening',
  prepared_remarks: 'Prepared remarks',
  qa: 'Questions and answers',
  closing: 'Closing',
  disclaimer: 'Disclaimer',
};

export const WARNING_KINDS: Record<Warning['kind'], string> = {
  number_conflict: 'Numbers disagree',
  currency_glitch: 'Currency sign doubtful',
  number_split: 'Number split in two',
  garbled_term: 'Garbled name or term',
  repetition_loop: 'Repeated by the machine',
  filler_run: 'Fillers',
  label_wrong: 'Wrong speaker label',
  sentence_truncated: 'Sentence cut off',
  code_switch: 'Language changes',
  mixed_speakers: 'Two speakers in one block',
  arithmetic_mismatch: 'Figures do not add up',
};

export const SEVERITIES: Record<Warning['severity'], string> = {
  major: 'Major',
  minor: 'Minor',
  info: 'For information',
};

export const STATUSES: Record<Fact['status'], string> = {
  actual: 'Actual',
  guidance: 'Guidance',
  target: 'Target',
  historical: 'Historical',
};

export const CERTAINTIES: Record<Guidance['certainty'], string> = {
  commit: 'Commits',
  confident: 'Confident',
  expect: 'Expects',
  plan: 'Plans',
  believe: 'Believes',
  may: 'May',
};

export const ACTIONS: Record<NonNullable<Guidance['action']>, string> = {
  initiate: 'New',
  raise: 'Raised',
  maintain: 'Maintained',
  lower: 'Lowered',
  withdraw: 'Withdrawn',
};

export const TERM_KINDS: Record<Term['kind'], string> = {
  company: 'Company',
  product: 'Product',
  metric: 'Metric',
  person: 'Person',
  segment: 'Segment',
  other: 'Other',
};

export const EVENTS: Record<string, string> = {
  earnings: 'Earnings call',
  conference: 'Conference',
  'm&a': 'Transaction call',
  agm: 'General meeting',
  other: 'Call',
};

const BASES = { yoy: 'year over year', qoq: 'quarter over quarter', sequential: 'sequentially' } as const;
export function basisName(basis: keyof typeof BASES): string {
  return BASES[basis];
}

export function languageName(tag: string): string {
  if (tag === 'mul') return 'Mixed languages';
  try {
    return languageNames().of(tag) ?? tag;
  } catch {
    return tag;  // not a well-formed tag
  }
}

/** "Chief Financial Officer", or "Castellan Securities", or the role: what places a person. */
export function standing(person: Participant): string {
  const parts = [person.title, person.role === 'analyst' || person.role === 'media' ? person.organization : null];
  const known = parts.filter((part): part is string => part !== null && part !== '');
  return known.length > 0 ? known.join(', ') : person.role === 'operator' || person.role === 'interpreter' ? '' : ROLES[person.role];
}

// What the rest of the call says of a warning: where else the doubtful figures, or the right
// spelling, stand.
import type { Quantity, Span, Warning } from 'callscope';
import type { Reading } from '../reading/reading';
import { quantityShort } from '../wording/quantity';

export interface Support {
  readonly text: string;               // the figure or the spelling
  readonly elsewhere: readonly Span[]; // outside the warning's own places
}

export function supportOf(reading: Reading, warning: Warning): Support[] {
  if (warning.kind === 'garbled_term') return spellings(reading, warning);
  if (warning.kind === 'number_conflict' || warning.kind === 'arithmetic_mismatch') return figures(reading, warning);
  return [];
}

function figures(reading: Reading, warning: Warning): Support[] {
  const places = [warning.span, ...(warning.related ? [warning.related] : [])];
  const own = places.flatMap((place) => numbersIn(reading, place));
  const seen = new Set<string>();
  return own.flatMap((quantity) => {
    const text = quantityShort(quantity, reading.quote(quantity.span));
    if (seen.has(text)) return [];
    seen.add(text);
    const elsewhere = reading.analysis.quantities.filter((other) => sameFigure(other, quantity) && !places.some((place) => touches(place, other.span)));
    return [{ text, elsewhere: elsewhere.map(({ span }) => span) }];
  });
}

function sameFigure(a: Quantity, b: Quantity): boolean {
  return a.value !== null && a.value === b.value && a.unit === b.unit && a.kind === b.kind;
}

function spellings(reading: Reading, { suggestion, span }: Warning): Support[] {
  if (!suggestion) return [];
  const term = reading.analysis.terms.find((candidate) => candidate.canonical === suggestion);
  return (term?.variants ?? []).map(({ text, spans }) => ({ text, elsewhere: spans.filter((other) => !touches(span, other)) }));
}

/** The numbers that stand in a place. */
export function numbersIn(reading: Reading, place: Span): Quantity[] {
  return reading.analysis.quantities.filter(({ span }) => touches(place, span));
}

const touches = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];

const WEIGHTS: readonly Warning['severity'][] = ['major', 'minor', 'info'];

/** The grave ones first, each kind of weight in text order. */
export function byWeight(warnings: readonly Warning[]): Warning[] {
  return WEIGHTS.flatMap((severity) => warnings.filter((warning) => warning.severity === severity));
}

/** What stays of a warning when the text is corrected elsewhere and its id changes. */
export function warningKey(reading: Reading, warning: Warning): string {
  return [warning.kind, reading.quote(warning.span), warning.message].join('\n');
}

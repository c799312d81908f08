// A fact's parts as a reader writes them.
import type { Change, Fact, Guidance, Quantity } from 'callscope';
import type { Reading } from '../reading/reading';
import { basisName } from './names';
import { periodName } from './period';
import { quantityExact, quantityShort } from './quantity';

export function amountOf(reading: Reading, id: string | null | undefined): string {
  const quantity = reading.quantity(id);
  return quantity ? quantityShort(quantity, reading.quote(quantity.span)) : '';
}

export function exactOf(reading: Reading, id: string | null | undefined): string | undefined {
  const quantity = reading.quantity(id);
  return (quantity && quantityExact(quantity)) ?? undefined;
}

const SIGNS = { up: '+', down: '−', flat: '±' } as const;
const ARROWS = { up: '▲', down: '▼', flat: '●' } as const;
const DIRECTIONS = { up: 'up', down: 'down', flat: 'flat' } as const;

/** "+9%", "−1 pp", "▲" where no amount is given. */
export function changeOf(reading: Reading, change: Change | null): string {
  if (!change) return '';
  const amount = amountOf(reading, change.quantity);
  if (!change.direction) return amount;
  if (!amount) return change.direction === 'flat' ? 'flat' : ARROWS[change.direction];
  const [, bound = '', figure = ''] = /^([≥≤] |~)?(.*)$/.exec(amount) ?? [];
  const isFigure = /^(\d|[A-Z]{3} )/.test(figure);
  return isFigure ? bound + SIGNS[change.direction] + figure : `${ARROWS[change.direction]} ${amount}`;
}

/** The same in words, with its basis. */
export function changeInWords(reading: Reading, change: Change | null): string {
  if (!change) return '';
  const parts = [change.direction && DIRECTIONS[change.direction], amountOf(reading, change.quantity), change.basis && basisName(change.basis)];
  return parts.filter(Boolean).join(' ');
}

export function periodOf(reading: Reading, id: string | null): string {
  const period = reading.period(id);
  return period ? periodName(period, reading.quote(period.span)) : '';
}

export function speakerOf(reading: Reading, item: Fact | Guidance): string {
  return reading.participant(item.speaker)?.name ?? '';
}

/** A change in percent with its sign; null where none is given in percent. */
export function percentChange(reading: Reading, change: Change | null): number | null {
  const quantity = reading.quantity(change?.quantity);
  const size = quantity?.unit === '%' && quantity.value !== null ? Number(quantity.value) : null;
  if (size === null || !change?.direction) return null;
  return change.direction === 'down' ? -Math.abs(size) : change.direction === 'up' ? Math.abs(size) : 0;
}

/** What a number sorts by: its value, or the middle of its range. */
export function sizeOf(quantity: Quantity | undefined): number | null {
  if (!quantity) return null;
  if (quantity.value !== null) return Number(quantity.value);
  if (quantity.low !== null && quantity.high !== null) return (Number(quantity.low) + Number(quantity.high)) / 2;
  return quantity.low ?? quantity.high;
}

/** "Lumenra Cloud revenue" of entity and metric; the company itself goes unnamed. */
export function subjectOf(item: { entity: string | null; metric: string | null }): string {
  return [item.entity, item.metric].filter(Boolean).join(' ');
}

// Amounts as the reader's locale writes them, short for lists and exact for demand.
import type { Quantity } from 'callscope';
import { compactNumber, plainNumber } from './formats';

const BOUNDS = { at_least: '≥ ', at_most: '≤ ', about: '~' } as const;
const CURRENCY = /^[A-Z]{3}$/;

function amount(value: number, quantity: Quantity, format: Intl.NumberFormat): string {
  return withUnit(value, quantity, format).replace('-', '−');
}

function withUnit(value: number, quantity: Quantity, format: Intl.NumberFormat): string {
  const { unit, kind } = quantity;
  if (unit === '%') return `${plainNumber().format(value)}%`;
  if (unit === 'pp') return `${plainNumber().format(value)} pp`;
  if (unit === 'x') return `${plainNumber().format(value)}×`;
  if (kind === 'per_unit' && unit) {
    const [currency, per] = unit.split('/');
    return per ? `${currency} ${plainNumber().format(value)}/${per}` : `${plainNumber().format(value)} ${unit}`;
  }
  if (unit && CURRENCY.test(unit)) return `${unit} ${format.format(value)}`;
  return unit ? `${format.format(value)} ${unit}` : format.format(value);
}

function written(quantity: Quantity, format: Intl.NumberFormat): string | null {
  const { value, low, high } = quantity;
  const mark = quantity.bound ? BOUNDS[quantity.bound] : quantity.approximate ? BOUNDS.about : '';
  if (value !== null) return mark + amount(value, quantity, format);
  if (low !== null && high !== null) return `${mark}${amount(low, quantity, format)} – ${amount(high, quantity, format)}`;
  if (low !== null) return BOUNDS.at_least + amount(low, quantity, format);
  if (high !== null) return BOUNDS.at_most + amount(high, quantity, format);
  return null;
}

/** "CNY 86.4B", "32%", "13% – 14%"; a band that has no figures is given in the words of the text. */
export function quantityShort(quantity: Quantity, quote: string): string {
  if (quantity.kind === 'band') return quote;
  return written(quantity, compactNumber()) ?? quote;
}

/** The same with every digit. */
export function quantityExact(quantity: Quantity): string | null {
  return written(quantity, plainNumber());
}

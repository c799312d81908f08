// An amount that has no words of its own beside it, as the comparison gives it.
import { compactNumber, signedNumber } from './formats';

const minus = (text: string) => text.replace('-', '−');

/** "CNY 86.4B", "32%", "2 pp", "1.2K orders". */
export function amountShort(value: number, unit: string | null): string {
  if (value < 0) return `−${amountShort(-value, unit)}`;
  const figure = compactNumber().format(value);
  if (unit === '%') return `${figure}%`;
  if (unit === 'x') return `${figure}×`;
  if (unit && /^[A-Z]{3}$/.test(unit)) return `${unit} ${figure}`;
  return unit ? `${figure} ${unit}` : figure;
}

/** "+4.2%". */
export const signedPercent = (percent: number): string => `${minus(signedNumber().format(percent))}%`;

/** "+CNY 1.4B", "−9 pp". */
export const signedAmount = (value: number, unit: string | null): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${amountShort(Math.abs(value), unit)}`;

// An amount that has no words of its own beside it, as the comparison gives it.
import { compactNumber, signedNumber } from './formats';

const minus = (text: string) => text.replace('-', '−');

/** "CNY 86.4B", "32%", "2 pp", "1.2K orders". */
export function amountShort(value: number, unit: string | null): string {
  const figure = minus(compactNumber().format(value));
  if (unit === '%') return `${figure}%`;
  if (unit === 'x') return `${figure}×`;
  if (unit && /^[A-Z]{3}$/.test(unit)) return `${unit} ${figure}`;
  return unit ? `${figure} ${unit}` : figure;
}

/** "+4.2%". */
export const signedPercent = (percent: number): string => `${minus(signedNumber().format(percent))}%`;

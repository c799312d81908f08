// Fiscal periods and dates for people.
import type { Call, Period } from 'callscope';
import { dateFormat } from './formats';

/** An ISO date in the reader's locale; what is not a full date is given as it is. */
export function dateName(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : dateFormat().format(time);
}

/** "Q4 FY2024", as a call's own period is written; the label of the data is "FQ4 2024". */
export function periodName(period: Period, quote: string): string {
  return period.label?.replace(/^FQ(\d) (\d{4})$/, 'Q$1 FY$2') ?? (period.end ? `to ${dateName(period.end)}` : quote);
}

/** "Q2 FY2026" of a call, or null where the text does not give it. */
export function callPeriod(call: Call): string | null {
  if (call.fiscalYear === null) return null;
  return call.fiscalQuarter === null ? `FY${call.fiscalYear}` : `Q${call.fiscalQuarter} FY${call.fiscalYear}`;
}

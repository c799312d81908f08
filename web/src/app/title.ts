import type { Reading } from '../reading/reading';
import { callPeriod, dateName } from '../wording/period';

/** What a call is called: company and title, or the name of its file. */
export function titleOf(reading: Reading): string {
  const { company, title } = reading.analysis.call;
  return [company, title].filter(Boolean).join(', ') || reading.name;
}

/** Its period and date, as far as they are known. */
export function whenOf(reading: Reading): string {
  const { call } = reading.analysis;
  return [callPeriod(call), call.date && dateName(call.date)].filter(Boolean).join(' · ');
}

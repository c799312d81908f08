// When a turn began, where the transcript prints it: on the lines before the turn's first word.
import type { Span } from 'callscope';

const NEAR = 120;  // letters before the words in which the time stands
// A time of day (8:30 AM, 14:00 GMT, what follows a date) is when the call was; the second of a caption's two is when its words end.
const CLOCK = /(?<![\d:.,T-]|\d\s|-->\s)(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?(?![\d:]|\s*(?:[ap]\.?m|[ecp][sd]?t|gmt|utc)\b)/gi;

/** "1:02:03" or "0:45", or null where none is printed. `gap` is what stands between the turn before and this one. */
export function timeBefore(text: string, [start, end]: Span): string | null {
  const near = text.slice(Math.max(start, end - NEAR), end);
  const last = [...near.matchAll(CLOCK)].at(-1);
  if (!last) return null;
  const [, hours = '0', minutes, seconds] = last;
  return Number(hours) > 0 ? `${Number(hours)}:${minutes!.padStart(2, '0')}:${seconds}` : `${Number(minutes)}:${seconds}`;
}

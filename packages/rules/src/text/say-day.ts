import type { Bilingual } from '../core/bilingual.schema.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-02-16` as “16/02/2026” and “16 February 2026”. */
export function sayDay(day: CivilDay): Bilingual {
  const [year = '', month = '', date = ''] = day.split('-');
  return { vi: `${date}/${month}/${year}`, en: `${Number(date)} ${months[Number(month) - 1]} ${year}` };
}

/** Days from the first to the last, both included; one day is told once. */
export function saySpan(first: CivilDay, last: CivilDay): Bilingual {
  const [start, end] = [sayDay(first), sayDay(last)];
  return first === last ? start : { vi: `từ ${start.vi} đến ${end.vi}`, en: `from ${start.en} to ${end.en}` };
}

import type { CivilDay } from '../core/civil-day.schema.ts';
import { toCivilDay } from '../core/epoch-day.ts';

const wordy = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i;
const figures = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;

/** Two figures of a year stand for the years from 1976 to 2075, all of which evidence can speak of. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 76 ? 2000 : 1900);

/**
 * A day as offices in Viet Nam write it: `05/07/2024`, `5-7-24`, `5.7.2024`, `ngày 5 tháng 7 năm 2024`, `2024-07-05`, or the
 * number by which Excel counts days when a sheet was saved as text (20000 to 80000: 1954 to 2119). The day stands before
 * the month, always. Null when it is none, or when there is no such day.
 */
export function readDay(text: string): CivilDay | null {
  const written = text.trim().normalize('NFC');
  const [, isoYear, isoMonth, isoDay] = iso.exec(written) ?? [];
  if (isoYear) return dayOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month, year] = wordy.exec(written) ?? figures.exec(written) ?? [];
  if (year) return dayOf(fullYear(year), Number(month), Number(day));
  if (/^\d{5}$/.test(written) && Number(written) >= 20_000 && Number(written) <= 80_000)
    return fromSerial(Number(written));
  return null;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function dayOf(year: number, month: number, day: number): CivilDay | null {
  const last = month === 2 && leap(year) ? 29 : (lengths[month - 1] ?? 0);
  if (year < 1900 || year > 9999 || day < 1 || day > last) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}` as CivilDay;
}

/** Serial 25569 is 1 January 1970. */
const fromSerial = (serial: number): CivilDay => toCivilDay(serial - 25_569);

import { toEpochDay } from '../core/epoch-day.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';

const dayMicros = 86_400_000_000;
/** Asia/Ho_Chi_Minh has kept UTC+7 since 1975-06-13. */
const offsetMicros = 7 * 3_600_000_000;

/** Microseconds since 1970-01-01T00:00Z of an instant that `instantSchema` accepts. */
export function instantMicros(instant: string): number {
  const zone = /[Zz]$/.test(instant) ? instant.length - 1 : instant.length - 6;
  const number = (start: number, end: number) => Number(instant.slice(start, end));
  const seconds = number(11, 13) * 3600 + number(14, 16) * 60 + number(17, 19);
  const micros = Number(instant.slice(20, zone).padEnd(6, '0'));
  const ahead = number(zone + 1, zone + 3) * 3600 + number(zone + 4, zone + 6) * 60;
  const offset = instant[zone] === '+' ? ahead : instant[zone] === '-' ? -ahead : 0;
  return toEpochDay(instant as CivilDay) * dayMicros + (seconds - offset) * 1_000_000 + micros;
}

/** The civil day in Asia/Ho_Chi_Minh of an instant, as an epoch day. */
export function civilEpochDayOf(instant: string): number {
  return Math.floor((instantMicros(instant) + offsetMicros) / dayMicros);
}

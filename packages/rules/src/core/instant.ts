import type { CivilDay } from './civil-day.schema.ts';
import { toEpochDay } from './epoch-day.ts';

const dayMicros = 86_400_000_000;
/** Asia/Ho_Chi_Minh has kept UTC+7 since 1975-06-13. */
const offsetMicros = 7 * 3_600_000_000;
const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * An RFC 3339 instant with an offset, such as `2025-12-25T09:00:00+07:00`, as whole microseconds since 1970-01-01T00:00Z; NaN for
 * anything else. Texts with different offsets cannot be compared as texts.
 */
export function instantMicros(instant: string): number {
  if (!form.test(instant)) return NaN;
  const zone = instant.endsWith('Z') ? instant.length - 1 : instant.length - 6;
  const number = (start: number, end: number) => Number(instant.slice(start, end));
  const seconds = number(11, 13) * 3600 + number(14, 16) * 60 + (zone > 16 ? number(17, 19) : 0);
  const micros = Number(instant.slice(20, Math.min(zone, 26)).padEnd(6, '0'));
  const ahead = number(zone + 1, zone + 3) * 3600 + number(zone + 4, zone + 6) * 60;
  const offset = instant[zone] === '+' ? ahead : instant[zone] === '-' ? -ahead : 0;
  return toEpochDay(instant.slice(0, 10) as CivilDay) * dayMicros + (seconds - offset) * 1_000_000 + micros;
}

/** The civil day in Asia/Ho_Chi_Minh of an instant, as an epoch day. */
export function civilEpochDayOf(instant: string): number {
  return Math.floor((instantMicros(instant) + offsetMicros) / dayMicros);
}

import { toEpochDay } from '../core/epoch-day.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';

const dayMicros = 86_400_000_000;
/** Asia/Ho_Chi_Minh has kept UTC+7 since 1975-06-13. */
const offsetMicros = 7 * 3_600_000_000;

const shape = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?(?:Z|([+-])(\d\d):(\d\d))$/i;

/** Microseconds since 1970-01-01T00:00Z of an instant that `instantSchema` accepts. */
export function instantMicros(instant: string): number {
  const [, day = '', hour = '0', minute = '0', second = '0', fraction = '', sign, offsetHour, offsetMinute] =
    shape.exec(instant) ?? [];
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const ahead = sign ? (sign === '-' ? -1 : 1) * (Number(offsetHour) * 3600 + Number(offsetMinute) * 60) : 0;
  return (
    toEpochDay(day as CivilDay) * dayMicros + (seconds - ahead) * 1_000_000 + Number(fraction.padEnd(6, '0'))
  );
}

/** The civil day in Asia/Ho_Chi_Minh of an instant, as an epoch day. */
export function civilEpochDayOf(instant: string): number {
  return Math.floor((instantMicros(instant) + offsetMicros) / dayMicros);
}

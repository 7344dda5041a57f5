import { epochDayOf } from './epoch-day.ts';

/**
 * An RFC 3339 instant with an offset, such as `2025-12-25T09:00:00+07:00`, as milliseconds since 1970-01-01T00:00Z;
 * NaN for anything else. Texts with different offsets cannot be compared as texts.
 */
export function instantMillis(instant: string): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)$/.exec(
    instant,
  );
  if (!parts) return NaN;
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset = 'Z'] = parts;
  const seconds =
    epochDayOf({ year: Number(year), month: Number(month), day: Number(day) }) * 86_400 +
    Number(hour) * 3600 +
    Number(minute) * 60 +
    Number(second) -
    offsetSeconds(offset);
  return seconds * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

function offsetSeconds(offset: string): number {
  if (offset === 'Z') return 0;
  const size = Number(offset.slice(1, 3)) * 3600 + Number(offset.slice(4, 6)) * 60;
  return offset.startsWith('-') ? -size : size;
}

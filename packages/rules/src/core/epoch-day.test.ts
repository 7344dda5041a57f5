import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CivilDay } from './civil-day.schema.ts';
import { toCivilDay, toEpochDay, weekdayOf } from './epoch-day.ts';

it('counts days from 1970-01-01', () => {
  expect(toEpochDay('1970-01-01' as CivilDay)).toBe(0);
  expect(toEpochDay('1969-12-31' as CivilDay)).toBe(-1);
  expect(toEpochDay('2000-02-29' as CivilDay)).toBe(11_016);
  expect(toEpochDay('2026-11-22' as CivilDay)).toBe(20_779);
});

it('agrees with the calendar of the platform and goes back and forth', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (epochDay) => {
      const date = new Date(epochDay * 86_400_000);
      expect(toCivilDay(epochDay)).toBe(date.toISOString().slice(0, 10));
      expect(toEpochDay(toCivilDay(epochDay))).toBe(epochDay);
      expect(weekdayOf(epochDay) % 7).toBe(date.getUTCDay());
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { toCivilDay, toEpochDay, yearMonthDayOf } from '../core/epoch-day.ts';
import cases from './month-arithmetic.cases.json' with { type: 'json' };
import { addMonths } from './month-arithmetic.ts';

it.each(cases)('$from and $months months is $to', ({ from, months, to }) => {
  expect(toCivilDay(addMonths(toEpochDay(from as CivilDay), months))).toBe(to);
});

const day = fc.integer({ min: 0, max: 40_000 });
const months = fc.integer({ min: -600, max: 600 });

it('lands in the month so many months away, on the same day or on the last one', () => {
  fc.assert(
    fc.property(day, months, (from, count) => {
      const [start, end] = [yearMonthDayOf(from), yearMonthDayOf(addMonths(from, count))];
      expect((end.year - start.year) * 12 + end.month - start.month).toBe(count);
      if (end.day !== start.day) {
        expect(end.day).toBeLessThan(start.day);
        expect(yearMonthDayOf(addMonths(from, count) + 1).day).toBe(1);
      }
    }),
  );
});

it('keeps the order of days', () => {
  fc.assert(
    fc.property(day, day, months, (a, b, count) => {
      if (a <= b) expect(addMonths(a, count)).toBeLessThanOrEqual(addMonths(b, count));
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexWorkingDays, isWeeklyRest } from './working-days.ts';

const first = 18_000;
const last = 19_000;

const scenario = fc
  .record({
    daysOff: fc.uniqueArray(fc.integer({ min: first, max: last }), { maxLength: 60 }),
    worked: fc.uniqueArray(fc.integer({ min: first, max: last }), { maxLength: 20 }),
  })
  .map(({ daysOff, worked }) => {
    const isWorked = (day: number) =>
      day < first || day > last
        ? !isWeeklyRest(day)
        : worked.includes(day) || !(isWeeklyRest(day) || daysOff.includes(day));
    return { isWorked, index: indexWorkingDays(first, last, isWorked) };
  })
  .filter(({ index }) => index.between(first, last) > 500);

const day = fc.integer({ min: first - 400, max: last + 400 });

it('counts as a walk from day to day does, inside the index and outside it', () => {
  fc.assert(
    fc.property(scenario, day, day, ({ isWorked, index }, from, to) => {
      const [early, late] = from <= to ? [from, to] : [to, from];
      let walked = 0;
      for (let at = early + 1; at <= late; at++) if (isWorked(at)) walked++;
      expect(index.between(from, to)).toBe(from <= to ? walked : walked === 0 ? 0 : -walked);
      expect(index.isWorking(from)).toBe(isWorked(from));
    }),
  );
});

it('finds the day that is so many working days later', () => {
  fc.assert(
    fc.property(scenario, day, fc.integer({ min: 1, max: 300 }), ({ index }, from, count) => {
      const to = index.after(from, count);
      expect(index.between(from, to)).toBe(count);
      expect(index.isWorking(to)).toBe(true);
    }),
  );
});

it('counts nothing between a day and itself, and adds up over a day in between', () => {
  fc.assert(
    fc.property(scenario, day, day, day, ({ index }, a, b, c) => {
      expect(index.between(a, a)).toBe(0);
      expect(index.between(a, b) + index.between(b, c)).toBe(index.between(a, c));
    }),
  );
});

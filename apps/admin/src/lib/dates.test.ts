import { expect, test } from 'vitest';
import { day, moment, typedDay } from './dates.ts';

test('a civil day is written as people write it', () => {
  expect(day('2026-11-02')).toBe('02/11/2026');
});

test('an instant is told in Vietnamese time, on the other side of midnight too', () => {
  expect(moment('2026-11-22T17:30:00Z')).toBe('23/11/2026 00:30');
});

test('a field shows a kept day as people write it, and what somebody typed as it was typed', () => {
  expect([typedDay('2026-11-02'), typedDay('2/11/26'), typedDay(null)]).toEqual([
    '02/11/2026',
    '2/11/26',
    '',
  ]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daySerial, serialDay } from './serial-day.ts';

it('a serial number of Excel is a day, and back', () => {
  expect(serialDay(45478)).toBe('2024-07-05');
  expect(serialDay(45478.5)).toBe('2024-07-05T12:00:00');
  expect(serialDay(1)).toBe('1900-01-01');
  expect(serialDay(61)).toBe('1900-03-01');
  expect(serialDay(44016, true)).toBe('2024-07-05');
  expect(serialDay(-1)).toBeNull();
  expect(serialDay(NaN)).toBeNull();
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2_958_465 }),
      (serial) => daySerial(serialDay(serial)!) === serial,
    ),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilEpochDayOf, instantMicros } from './instant.ts';

describe('an instant', () => {
  it('is the same number as the platform’s, in any offset', () => {
    const date = fc.date({ min: new Date('1976-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.integer({ min: -14, max: 14 }), (date, hours) => {
        const local = new Date(date.getTime() + hours * 3_600_000).toISOString().slice(0, -1);
        const text = `${local}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
        expect(instantMicros(text)).toBe(date.getTime() * 1000);
        expect(instantMicros(date.toISOString())).toBe(date.getTime() * 1000);
      }),
    );
  });

  it('keeps microseconds, none is lost, and what is finer is cut off', () => {
    expect(instantMicros('1970-01-01T07:00:00.000001+07:00')).toBe(1);
    expect(instantMicros('2026-01-01T00:00:00.123456Z') % 1_000_000).toBe(123_456);
    expect(instantMicros('2026-01-01T00:00:00.1Z') % 1_000_000).toBe(100_000);
    expect(instantMicros('1970-01-01T00:00:00.000001999Z')).toBe(1);
  });

  it('may leave out its seconds', () => {
    expect(instantMicros('2025-12-25T09:00+07:00')).toBe(instantMicros('2025-12-25T02:00:00Z'));
  });

  it.each([
    '',
    '2025-12-25',
    '2025-12-25T09:00',
    '25/12/2025 09:00',
    '2025-12-25T09:00+7',
    '2025-12-25 09:00:00Z',
  ])('is not read from `%s`', (text) => {
    expect(instantMicros(text)).toBeNaN();
  });

  it('falls on the civil day of Viet Nam', () => {
    expect(civilEpochDayOf('2026-01-01T17:00:00Z') - civilEpochDayOf('2026-01-01T16:59:59Z')).toBe(1);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

// Agresti and Coull, The American Statistician 52 (1998): 0 of 10 has the upper end 0.278, 1 of 10 reaches from 0.018 to 0.404.
test('known intervals', () => {
  expect(wilsonInterval(0, 10)).toMatchObject({ share: 0, low: 0 });
  expect(wilsonInterval(0, 10)?.high).toBeCloseTo(0.2775, 4);
  expect(wilsonInterval(1, 10)?.low).toBeCloseTo(0.0179, 4);
  expect(wilsonInterval(1, 10)?.high).toBeCloseTo(0.4042, 4);
  expect(wilsonInterval(0, 0)).toBeNull();
});

test('the share lies in its interval, the interval in 0..1, and more results make it narrower', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (whole, at) => {
      const part = at % (whole + 1);
      const { share, low, high } = wilsonInterval(part, whole)!;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low <= share && share <= high).toBe(true);
      const more = wilsonInterval(part * 10, whole * 10)!;
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});

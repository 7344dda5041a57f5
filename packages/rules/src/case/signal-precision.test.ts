import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallsBelow, signalPrecision } from './signal-precision.ts';

describe('precision of an indicator', () => {
  it('has an interval that holds the share and narrows with the number of signals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (decided, of) => {
        const confirmed = of % (decided + 1);
        const { percent, interval } = signalPrecision({ decided, confirmed });
        expect(interval!.low).toBeLessThanOrEqual(percent! + 1e-9);
        expect(interval!.high).toBeGreaterThanOrEqual(percent! - 1e-9);
        const more = signalPrecision({ decided: decided * 10, confirmed: confirmed * 10 }).interval!;
        expect(more.high - more.low).toBeLessThan(interval!.high - interval!.low);
      }),
    );
    // Newcombe 1998, table I: 81 of 263.
    expect(signalPrecision({ decided: 263, confirmed: 81 }).interval!.low).toBeCloseTo(25.53, 1);
    expect(signalPrecision({ decided: 263, confirmed: 81 }).interval!.high).toBeCloseTo(36.62, 1);
  });

  it('switches it off only when nobody could say that it is still above the floor', () => {
    expect(fallsBelow({ decided: 3, confirmed: 0 }, 30)).toBe(false);
    expect(fallsBelow({ decided: 20, confirmed: 0 }, 30)).toBe(true);
    expect(fallsBelow({ decided: 20, confirmed: 5 }, 30)).toBe(false);
    expect(fallsBelow({ decided: 200, confirmed: 30 }, 30)).toBe(true);
    expect(fallsBelow({ decided: 200, confirmed: 30 }, null)).toBe(false);
    expect(fallsBelow({ decided: 0, confirmed: 0 }, 100)).toBe(false);
  });
});

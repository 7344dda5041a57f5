import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fraction, product, roundingModes, roundTo, sum } from './fraction.ts';

it.each([
  [5, 2, { 'half-up': 3, 'half-even': 2, down: 2, up: 3 }],
  [7, 2, { 'half-up': 4, 'half-even': 4, down: 3, up: 4 }],
  [1, 3, { 'half-up': 0, 'half-even': 0, down: 0, up: 1 }],
  [2, 3, { 'half-up': 1, 'half-even': 1, down: 0, up: 1 }],
  [4, 2, { 'half-up': 2, 'half-even': 2, down: 2, up: 2 }],
])('rounds %i/%i', (part, whole, rounded) => {
  const found = roundingModes.map((mode) => [mode, roundTo(fraction(part, whole), 1, mode)]);
  expect(Object.fromEntries(found)).toEqual(rounded);
});

it('rounds to a multiple of the step, less than a step away', () => {
  const whole = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      whole,
      whole,
      fc.constantFrom(...roundingModes),
      (part, below, step, mode) => {
        const rounded = roundTo(fraction(part, below), step, mode);
        expect(rounded % step).toBe(0);
        const off = BigInt(rounded) * BigInt(below) - BigInt(part);
        expect(off < BigInt(step * below) && -off < BigInt(step * below)).toBe(true);
      },
    ),
  );
});

it('loses nothing: thirds add up to one', () => {
  const third = fraction(1, 3);
  expect(roundTo(product(sum([third, third, third]), fraction(7000)), 1, 'down')).toBe(7000);
});

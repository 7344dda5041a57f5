import { expect, test } from 'vitest';
import { fixedClock } from './clock.ts';

test('a fixed clock stands still until it is moved', () => {
  const clock = fixedClock('2026-01-05T00:00:00Z');
  const first = clock.now();
  expect(clock.now()).toEqual(first);
  clock.moveTo('2026-01-06T00:00:00Z');
  expect(clock.now()).toEqual(new Date('2026-01-06T00:00:00Z'));
});

test('a fixed clock refuses what is not an instant', () => {
  expect(() => fixedClock('soon')).toThrow('`soon` is not an instant');
});

import { expect, test, vi } from 'vitest';
import { atMidnight, untilMidnight } from './midnight.ts';

test('the civil day of Vietnam changes at 17:00 UTC', () => {
  expect(untilMidnight(Date.parse('2026-11-22T16:59:59Z'))).toBe(2000);
  expect(untilMidnight(Date.parse('2026-11-22T17:00:00Z'))).toBe(86_401_000);
});

test('the call comes at every midnight until it is stopped', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00Z') });
  const call = vi.fn();
  const watch = atMidnight(call);
  vi.advanceTimersByTime(3 * 86_400_000);
  expect(call).toHaveBeenCalledTimes(3);
  watch.stop();
  vi.advanceTimersByTime(86_400_000);
  expect(call).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});

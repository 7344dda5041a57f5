import { expect, test } from 'vitest';
import { median, meetsTarget, toMarkdown } from './measurement.ts';

test('the median of an even number lies between the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('a target is met on its own side, and never without a value', () => {
  const line = { name: 'a', ours: '1' };
  const most = { kind: 'at most', value: 1.35 } as const;
  expect(meetsTarget({ ...line, value: 1.35, target: most })).toBe(true);
  expect(meetsTarget({ ...line, value: 1.36, target: most })).toBe(false);
  expect(meetsTarget({ ...line, value: 0.6, target: { kind: 'at least', value: 0.7 } })).toBe(false);
  expect(meetsTarget({ ...line, target: most })).toBe(false);
  expect(meetsTarget(line)).toBe(true);
});

test('a missed target is said plainly', () => {
  const missed = { name: 'a', ours: '1', value: 2, target: { kind: 'at most', value: 1 } } as const;
  expect(toMarkdown({ title: 'T', words: [], measurements: [missed] })).toContain('**NOT met**');
});

import { expect, test } from 'vitest';
import { countTable } from './count-table.ts';
import { shownShare } from './shown-share.ts';

test('a share stands with its sample and Wilson’s interval, and only where both of its counts may be read', () => {
  expect(shownShare(8, 10)).toMatchObject({ part: 8, whole: 10, share: 0.8 });
  expect(shownShare(8, 10)!.low).toBeCloseTo(0.4902, 4);
  expect(shownShare(8, 10)!.high).toBeCloseTo(0.9433, 4);
  expect([shownShare(null, 10), shownShare(3, null), shownShare(0, 0)]).toEqual([null, null, null]);
});

test('counts of the same row and column add up, and a place without any is 0', () => {
  const counts = [
    { row: 'a', column: 'x', counted: 2 },
    { row: 'a', column: 'x', counted: 3 },
    { row: 'b', column: 'y', counted: 1 },
  ];
  expect(countTable(counts, ['a', 'b'], ['x', 'y'])).toEqual([
    [5, 0],
    [0, 1],
  ]);
});

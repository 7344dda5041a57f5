import { expect, test } from 'vitest';
import { fixedCounts } from './fixed-counts.ts';

/** Two rings of three kept-back counts each, and one count, the last, that joins them. */
const edges = [
  [0, 1],
  [1, 2],
  [2, 0],
  [3, 4],
  [4, 5],
  [5, 3],
  [2, 3],
].map(([from, to]) => ({ from: from!, to: to! }));
const counts = edges.map(() => 2);
const hidden = edges.map(() => true);

test('a count between two groups follows from the sums around one of them; a count in a ring does not', () => {
  expect(fixedCounts(counts, hidden, edges, [0, 4, 6])).toEqual([6]);
});

test('a second way between the groups frees both, unless it would have to go below zero', () => {
  const again = [...edges, { from: 0, to: 5 }];
  const all = [...hidden, true];
  expect(fixedCounts([...counts, 2], all, again, [6, 7])).toEqual([]);
  expect(fixedCounts([...counts, 0], all, again, [6])).toEqual([]);
  // A ring of one's own direction that holds nothing elsewhere cannot give anything away.
  expect(fixedCounts([0, 0, 2], [true, true, true], edges.slice(0, 3), [2])).toEqual([]);
  expect(
    fixedCounts(
      [0, 1],
      [true, true],
      [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
      ],
      [1],
    ),
  ).toEqual([1]);
});

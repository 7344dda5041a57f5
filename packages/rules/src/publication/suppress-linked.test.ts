import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppressLinked } from './suppress-linked.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
/** A cube of counts, seen by its first two sides: both tables have the same row sums. */
const cube = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, units, months]) =>
    fc.array(
      fc.array(fc.array(fc.nat(9), { minLength: months, maxLength: months }), {
        minLength: units,
        maxLength: units,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

test('nothing below k is shown, and no hidden number follows from one line of either table', () => {
  fc.assert(
    fc.property(cube, fc.integer({ min: 2, max: 6 }), (counts, k) => {
      const left = counts.map((row) => row.map(sum));
      const right = counts.map((row) => row[0]!.map((_, month) => sum(row.map((unit) => unit[month]!))));
      const shown = suppressLinked(left, right, k);
      const every = [...shown.left.flat(), ...shown.right.flat(), ...shown.rowSums, ...shown.leftSums];
      expect(every.filter((count) => count !== null && count > 0 && count < k)).toEqual([]);
      const lines = [
        ...shown.left.map((row, place) => [...row, shown.rowSums[place]!]),
        ...shown.right.map((row, place) => [...row, shown.rowSums[place]!]),
        [...shown.leftSums, shown.total],
        [...shown.rightSums, shown.total],
        [...shown.rowSums, shown.total],
      ];
      for (const line of lines) expect(line.filter((count) => count === null)).not.toHaveLength(1);
      // What is shown is true.
      for (const [row, cells] of shown.left.entries())
        for (const [column, count] of cells.entries())
          if (count !== null) expect(count).toBe(left[row]![column]);
    }),
    { numRuns: 200 },
  );
});

test('a small cell takes the sum of its row with it in both tables', () => {
  const { left, right, rowSums } = suppressLinked([[1]], [[1]], 5);
  expect([left, right, rowSums]).toEqual([[[null]], [[null]], [null]]);
});

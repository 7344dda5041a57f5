import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ShownCount } from './suppress-cells.ts';
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

/** Every table of this many cells with numbers up to 5 whose shown cells and column sums fit, by its row sums. */
function possible(
  shown: readonly (readonly ShownCount[])[],
  sums: readonly ShownCount[],
): Map<string, number[][]> {
  const width = sums.length;
  const cells = shown.flat();
  const found = new Map<string, number[][]>();
  const chosen: number[] = [];
  const go = (at: number): void => {
    if (at === cells.length) {
      const columns = sums.map((_, column) => sum(chosen.filter((__, place) => place % width === column)));
      if (!columns.every((value, column) => fits(sums[column], value))) return;
      const rows = shown.map((_, row) => sum(chosen.slice(row * width, (row + 1) * width))).join();
      found.set(rows, [...(found.get(rows) ?? []), [...chosen]]);
      return;
    }
    const open = cells[at];
    for (const value of open === null ? [0, 1, 2, 3, 4, 5] : [open ?? 0]) {
      chosen[at] = value;
      go(at + 1);
    }
  };
  go(0);
  return found;
}

const fits = (shown: ShownCount | undefined, value: number): boolean => shown === null || shown === value;

test('nothing under k can be worked out from everything that both tables show', () => {
  const small = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }))
    .chain(([rows, left, right]) =>
      fc.array(
        fc.array(fc.array(fc.nat(2), { minLength: right, maxLength: right }), {
          minLength: left,
          maxLength: left,
        }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    );
  let checked = 0;
  fc.assert(
    fc.property(small, (counts) => {
      const k = 3;
      const left = counts.map((row) => row.map(sum));
      const right = counts.map((row) => row[0]!.map((_, month) => sum(row.map((unit) => unit[month]!))));
      fc.pre(Math.max(...left.flat(), ...right.flat()) < 5);
      const shown = suppressLinked(left, right, k);
      const [lefts, rights] = [possible(shown.left, shown.leftSums), possible(shown.right, shown.rightSums)];
      const both = [...lefts.keys()].filter((rows) => {
        const sums = rows.split(',').map(Number);
        return (
          rights.has(rows) &&
          fits(shown.total, sum(sums)) &&
          sums.every((value, row) => fits(shown.rowSums[row], value))
        );
      });
      for (const [side, tables] of [
        [left.flat(), both.flatMap((rows) => lefts.get(rows)!)],
        [right.flat(), both.flatMap((rows) => rights.get(rows)!)],
      ] as const)
        for (const [cell, count] of side.entries())
          if (count > 0 && count < k) {
            checked += 1;
            expect(new Set(tables.map((table) => table[cell])).size).toBeGreaterThan(1);
          }
    }),
    { numRuns: 60 },
  );
  expect(checked).toBeGreaterThan(60);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppressCells, type ShownTable } from './suppress-cells.ts';

const k = 4;
const tables = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const fits = (shown: number | null | undefined, value: number) => shown === null || shown === value;

/** Every table of whole numbers that a reader may think possible, with sums up to the greatest in the tests. */
function* possible(shown: ShownTable, at = 0, chosen: number[] = []): Generator<number[]> {
  const width = shown.cells[0]?.length ?? 0;
  if (at === shown.cells.length * width) {
    const rows = shown.cells.map((_, r) => chosen.slice(r * width, (r + 1) * width));
    const ok =
      rows.every((row, r) => fits(shown.rowSums[r], sum(row))) &&
      Array.from({ length: width }, (_, c) => sum(rows.map((row) => row[c] ?? 0))).every((value, c) =>
        fits(shown.columnSums[c], value),
      ) &&
      fits(shown.total, sum(chosen));
    if (ok) yield chosen;
    return;
  }
  const open = shown.cells[Math.floor(at / width)]?.[at % width];
  for (const value of open === null ? [0, 1, 2, 3, 4, 5, 6, 7] : [open ?? 0])
    yield* possible(shown, at + 1, [...chosen, value]);
}

test('no count below k can be read or worked out, also by difference', () => {
  const small = fc
    .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  let protectedCells = 0;
  fc.assert(
    fc.property(small, (counts) => {
      const shown = suppressCells(counts, k);
      const seen = counts.flat().map(() => new Set<number>());
      for (const table of possible(shown))
        for (const [cell, value] of table.entries()) seen[cell]?.add(value);
      for (const [cell, count] of counts.flat().entries())
        if (count > 0 && count < k) {
          protectedCells += 1;
          expect(seen[cell]?.size, JSON.stringify({ counts, shown })).toBeGreaterThan(1);
        }
    }),
    { numRuns: 300 },
  );
  expect(protectedCells).toBeGreaterThan(300);
});

test('what is shown is true, and a table without small counts is shown whole', () => {
  fc.assert(
    fc.property(tables, (counts) => {
      const shown = suppressCells(counts, k);
      for (const [r, row] of counts.entries())
        for (const [c, count] of row.entries()) expect([count, null]).toContain(shown.cells[r]?.[c]);
      if (counts.flat().every((count) => count === 0 || count >= k)) expect(shown.cells).toEqual(counts);
    }),
  );
});

import type { ShownCount } from './suppress-cells.ts';

/** Two tables with the same rows, such as behaviours by unit and by month, and the sums that they share. */
export interface LinkedTables {
  readonly left: readonly (readonly ShownCount[])[];
  readonly right: readonly (readonly ShownCount[])[];
  readonly rowSums: readonly ShownCount[];
  readonly leftSums: readonly ShownCount[];
  readonly rightSums: readonly ShownCount[];
  readonly total: ShownCount;
}

/**
 * Two tables of the same counts in which no number from 1 to k - 1 can be read, nor worked out from a sum of the one with the cells of
 * the other: in every line of either, across and down, nothing or at least two cells that together hold k or more are kept back.
 * @param left rows of whole numbers from 0 on; each row has the same sum as that of `right`
 * @param k smallest number that is shown, a province's setting (`publication.minimum-group-size`)
 */
export function suppressLinked(
  left: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
  k: number,
): LinkedTables {
  const places = numbered(left, right);
  const { counts, lines } = places;
  const hidden = counts.map((count) => count > 0 && count < k);
  while (hideOneMore(counts, hidden, lines, k));
  const shown = (place: number): ShownCount => (hidden[place] ? null : counts[place]!);
  const table = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map(shown));
  return {
    left: table(places.left),
    right: table(places.right),
    rowSums: places.rowSums.map(shown),
    leftSums: places.leftSums.map(shown),
    rightSums: places.rightSums.map(shown),
    total: shown(places.total),
  };
}

/** Every cell and sum once, by a number; and the lines in which one of them is the sum of the others. */
function numbered(left: readonly (readonly number[])[], right: readonly (readonly number[])[]) {
  const counts: number[] = [];
  const add = (count: number): number => counts.push(count) - 1;
  const cells = (table: readonly (readonly number[])[]) => table.map((row) => row.map(add));
  const columnsOf = (table: readonly (readonly number[])[]) =>
    (table[0] ?? []).map((_, column) => table.map((row) => row[column]!));
  const sumOf = (places: readonly number[]): number =>
    add(places.reduce((sum, place) => sum + counts[place]!, 0));
  const [leftCells, rightCells] = [cells(left), cells(right)];
  const rowSums = leftCells.map(sumOf);
  const leftSums = columnsOf(leftCells).map(sumOf);
  const rightSums = columnsOf(rightCells).map(sumOf);
  const total = sumOf(rowSums);
  const lines = [
    ...leftCells.map((row, place) => [...row, rowSums[place]!]),
    ...rightCells.map((row, place) => [...row, rowSums[place]!]),
    ...columnsOf(leftCells).map((column, place) => [...column, leftSums[place]!]),
    ...columnsOf(rightCells).map((column, place) => [...column, rightSums[place]!]),
    ...[rowSums, leftSums, rightSums].map((sums) => [...sums, total]),
  ];
  return { counts, lines, left: leftCells, right: rightCells, rowSums, leftSums, rightSums, total };
}

/** Hides the smallest cell of the first line that gives something away; false when no line does. */
function hideOneMore(
  counts: readonly number[],
  hidden: boolean[],
  lines: readonly (readonly number[])[],
  k: number,
): boolean {
  for (const line of lines) {
    const kept = line.filter((place) => hidden[place]);
    const held = kept.reduce((sum, place) => sum + counts[place]!, 0);
    if (kept.length === 0 || (kept.length > 1 && held >= k)) continue;
    const open = line.filter((place) => !hidden[place]);
    const filled = open.filter((place) => counts[place]! > 0);
    const [next] = (filled.length > 0 ? filled : open).toSorted((a, b) => counts[a]! - counts[b]!);
    if (next === undefined) continue;
    hidden[next] = true;
    return true;
  }
  return false;
}

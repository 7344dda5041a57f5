import { type CountEdge, fixedCounts } from './fixed-counts.ts';
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
 * the other: in every line of either, across and down, nothing or at least two cells that together hold k or more are kept back, and
 * beyond that as many more as it takes until no combination of lines leaves a kept-back number from 1 to k - 1 only one value.
 * @param left rows of whole numbers from 0 on; each row has the same sum as that of `right`
 * @param k smallest number that is shown, a province's setting (`publication.minimum-group-size`)
 */
export function suppressLinked(
  left: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
  k: number,
): LinkedTables {
  const places = numbered(left, right);
  const { counts, lines, edges } = places;
  const small = counts.flatMap((count, place) => (count > 0 && count < k ? [place] : []));
  const hidden = counts.map((count) => count > 0 && count < k);
  do while (hideOneMore(counts, hidden, lines, k));
  while (hideBeside(fixedCounts(counts, hidden, edges, small), counts, hidden, lines));
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
  const edges = edgesOf(leftCells, rightCells, { rowSums, leftSums, rightSums, total });
  return { counts, lines, edges, left: leftCells, right: rightCells, rowSums, leftSums, rightSums, total };
}

interface SumPlaces {
  readonly rowSums: readonly number[];
  readonly leftSums: readonly number[];
  readonly rightSums: readonly number[];
  readonly total: number;
}

/** The counts as a flow: total → left column → row on the left → row on the right → right column → total. */
function edgesOf(
  left: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
  { rowSums, leftSums, rightSums, total }: SumPlaces,
): CountEdge[] {
  const [into, out, fromLeft, fromRight] = [0, 1, 2, 2 + leftSums.length];
  const rowLeft = fromRight + rightSums.length;
  const rowRight = rowLeft + rowSums.length;
  const edges: CountEdge[] = [];
  for (const [column, place] of leftSums.entries()) edges[place] = { from: into, to: fromLeft + column };
  for (const [column, place] of rightSums.entries()) edges[place] = { from: fromRight + column, to: out };
  for (const [row, place] of rowSums.entries()) edges[place] = { from: rowLeft + row, to: rowRight + row };
  for (const [row, cells] of left.entries())
    for (const [column, place] of cells.entries())
      edges[place] = { from: fromLeft + column, to: rowLeft + row };
  for (const [row, cells] of right.entries())
    for (const [column, place] of cells.entries())
      edges[place] = { from: rowRight + row, to: fromRight + column };
  edges[total] = { from: out, to: into };
  return edges;
}

/** Beside each of these hides the smallest count that is still shown, in one of its lines if there is one; false when nothing was hidden. */
function hideBeside(
  fixed: readonly number[],
  counts: readonly number[],
  hidden: boolean[],
  lines: readonly (readonly number[])[],
): boolean {
  const smallest = (places: readonly number[]) =>
    places.filter((place) => !hidden[place]).toSorted((a, b) => counts[a]! - counts[b]!)[0];
  let more = false;
  for (const place of fixed) {
    const beside =
      smallest(lines.filter((line) => line.includes(place)).flat()) ?? smallest(counts.map((_, at) => at));
    if (beside === undefined) continue;
    hidden[beside] = true;
    more = true;
  }
  return more;
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

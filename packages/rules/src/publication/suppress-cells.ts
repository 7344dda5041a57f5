/** A count of people or results, or null where it is kept back because it is small. */
export type ShownCount = number | null;

/** A table of counts with its sums, as readers see it. */
export interface ShownTable {
  readonly cells: readonly (readonly ShownCount[])[];
  readonly rowSums: readonly ShownCount[];
  readonly columnSums: readonly ShownCount[];
  readonly total: ShownCount;
}

/**
 * A table in which no number from 1 to k - 1 can be read, nor worked out by taking the others from a sum. Sums count as cells of
 * the table: in every line, across and down, nothing or at least two cells that together hold k or more are kept back.
 * @param counts rows of whole numbers from 0 on, equally long
 * @param k smallest number that is shown, a province's setting (`publication.minimum-group-size`)
 */
export function suppressCells(counts: readonly (readonly number[])[], k: number): ShownTable {
  const full = withSums(counts);
  const hidden = full.map((row) => row.map((count) => count > 0 && count < k));
  while (hideOneMore(full, hidden, k));
  const shown = full.map((row, r) => row.map((count, c) => (hidden[r]?.[c] ? null : count)));
  const rows = shown.slice(0, -1);
  const sums = shown.at(-1) ?? [];
  return {
    cells: rows.map((row) => row.slice(0, -1)),
    rowSums: rows.map((row) => row.at(-1) ?? null),
    columnSums: sums.slice(0, -1),
    total: sums.at(-1) ?? null,
  };
}

function withSums(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 1;
  return [...rows, Array.from({ length: width }, (_, c) => sum(rows.map((row) => row[c] ?? 0)))];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Hides the smallest cell of the first line that gives something away; false when no line does. */
function hideOneMore(full: readonly number[][], hidden: boolean[][], k: number): boolean {
  for (const line of linesOf(full)) {
    const kept = line.filter(([r, c]) => hidden[r]?.[c]);
    const held = sum(kept.map(([r, c]) => full[r]?.[c] ?? 0));
    if (kept.length === 0 || (kept.length > 1 && held >= k)) continue;
    const open = line.filter(([r, c]) => !hidden[r]?.[c] && (full[r]?.[c] ?? 0) > 0);
    const [next] = (open.length > 0 ? open : line.filter(([r, c]) => !hidden[r]?.[c])).sort(
      ([r1, c1], [r2, c2]) => (full[r1]?.[c1] ?? 0) - (full[r2]?.[c2] ?? 0),
    );
    if (!next) continue;
    const [row, column] = next;
    hidden[row]![column] = true;
    return true;
  }
  return false;
}

/** Every row and every column, as places. */
function linesOf(full: readonly number[][]): [number, number][][] {
  const rows = full.map((row, r) => row.map((_, c): [number, number] => [r, c]));
  const columns = (full[0] ?? []).map((_, c) => full.map((__, r): [number, number] => [r, c]));
  return [...rows, ...columns];
}

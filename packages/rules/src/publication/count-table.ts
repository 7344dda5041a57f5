/** Something counted, with the row and the column that it belongs to. */
export interface Counted {
  readonly row: string;
  readonly column: string;
  readonly counted: number;
}

/** Counts as a table, 0 where nothing was counted. */
export function countTable(
  counts: readonly Counted[],
  rows: readonly string[],
  columns: readonly string[],
): readonly (readonly number[])[] {
  const at = new Map<string, number>();
  const key = (row: string, column: string): string => JSON.stringify([row, column]);
  for (const { row, column, counted } of counts)
    at.set(key(row, column), (at.get(key(row, column)) ?? 0) + counted);
  return rows.map((row) => columns.map((column) => at.get(key(row, column)) ?? 0));
}

export interface KeyedRow {
  readonly [column: string]: unknown;
  readonly key1: string;
  readonly key2?: string;
}

/** Rows in the order of their keys by code unit. */
export function inKeyOrder<Row extends KeyedRow>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => byCodeUnit(a.key1, b.key1) || byCodeUnit(a.key2 ?? '', b.key2 ?? ''));
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

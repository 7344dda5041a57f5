import { UNKNOWN } from '../store/evidence.ts';

/** Rows of a table by a key: those of key k are `rows[starts[k]] … rows[starts[k + 1] − 1]`, in row order. */
export interface RowGroups {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Groups rows by the numbers of a reference lane; rows without one, or not kept, are in no group. */
export function groupRows(
  keys: Int32Array,
  size: number,
  keep: (row: number) => boolean = () => true,
): RowGroups {
  const starts = new Int32Array(size + 1);
  for (let row = 0; row < keys.length; row++)
    if (keys[row] !== UNKNOWN && keep(row)) starts[keys[row]! + 1]!++;
  for (let key = 0; key < size; key++) starts[key + 1]! += starts[key]!;
  const rows = new Int32Array(starts[size]!);
  const next = starts.slice();
  for (let row = 0; row < keys.length; row++)
    if (keys[row] !== UNKNOWN && keep(row)) rows[next[keys[row]!]!++] = row;
  return { starts, rows };
}

/** Whether some row of a key satisfies a test. */
export function someRow({ starts, rows }: RowGroups, key: number, test: (row: number) => boolean): boolean {
  if (key === UNKNOWN) return false;
  for (let place = starts[key]!; place < starts[key + 1]!; place++) if (test(rows[place]!)) return true;
  return false;
}

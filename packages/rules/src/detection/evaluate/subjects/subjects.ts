/** The rows of a grain, in the order of their keys by code unit. */
export interface Subjects {
  readonly size: number;
  /** One lane a key: its number in the dictionary of what the key names; at a record grain the row of the kind's table. */
  readonly keys: readonly Int32Array[];
  /** The identifier in a key of a row. */
  readonly name: (row: number, key: number) => string;
  /** For every record of a table the row that its key fields name; -1 when one is unknown, or names no row. */
  readonly rowsOf: (fields: readonly Int32Array[]) => Int32Array;
}

/** A row of a sheet as text. */
export interface SheetRow {
  /** 1-based, as the program that shows the sheet counts; in a CSV file the line where the row begins. */
  readonly row: number;
  /** In NFC; empty where there is nothing. A day is `yyyy-MM-dd` where the file says that it is one. */
  readonly cells: readonly string[];
  readonly notes: readonly CellNote[];
}

/** Something about a cell that a person may want to look at. */
export interface CellNote {
  /** 0-based. */
  readonly column: number;
  readonly kind: NoteKind;
  /** Whether the reading is beyond doubt. */
  readonly certain: boolean;
}

export type NoteKind =
  /** The value of a formula, as it was last worked out. */
  | 'formula'
  /** A formula that ended in an error such as `#REF!`; the cell counts as empty. */
  | 'error'
  /** Taken from the cell it is merged with. */
  | 'merged'
  /** Written with a font of TCVN3 (ABC), and read by its table. */
  | 'tcvn3'
  /** Written with a font of VNI, and read by its table. */
  | 'vni';

export const noNotes: readonly CellNote[] = [];

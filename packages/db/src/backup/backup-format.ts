/** The first line of a backup: what it is, and what it needs. */
export interface BackupHeader {
  readonly format: 'kycuong-backup';
  readonly formatVersion: 1;
  readonly release: string;
  /** RFC 3339 instant of the snapshot. */
  readonly madeAt: string;
  readonly server: string;
  /** Every migration that had run. */
  readonly migrations: readonly string[];
  /** Of an embedded server alone: keys that open what is in the tables. */
  readonly keys?: BackupKeys;
}

export interface BackupKeys {
  readonly authSecret: string;
  readonly logKey: string;
}

/** One line each, in this order: header, then tables with their rows, then the sequences, then the end. */
export type BackupLine =
  | { readonly table: string; readonly columns: readonly string[] }
  /** PostgreSQL's own text of each row, which loses nothing. */
  | { readonly rows: readonly string[] }
  | { readonly sequences: Readonly<Record<string, readonly [last: string, called: boolean]>> }
  | BackupEnd;

export interface BackupEnd {
  readonly end: true;
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256 over every line before this one, line ends included. */
  readonly sha256: string;
}

export const isEnd = (line: object): line is BackupEnd => 'end' in line && line.end === true;

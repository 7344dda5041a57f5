/** What a file may cost. Whatever is over is refused with a sentence, before it is held in memory. */
export interface Limits {
  readonly bytes: number;
  /** Of everything inside an XLSX file that is read, unpacked. */
  readonly unpackedBytes: number;
  /** How many times larger than packed a large part of an XLSX file may be. */
  readonly unpackedRatio: number;
  readonly columns: number;
  readonly rows: number;
  /** Of one cell, in UTF-16 code units; a cell of Excel holds no more. */
  readonly cellLength: number;
}

const megabyte = 1024 * 1024;

export const usualLimits: Limits = {
  bytes: 50 * megabyte,
  unpackedBytes: 1024 * megabyte,
  unpackedRatio: 200,
  columns: 199,
  rows: 1_048_576,
  cellLength: 32_767,
};

/** Packed text of a few megabytes is never called a bomb, however well it packs. */
export const smallPart = 16 * megabyte;

import type { Bilingual } from '../core/bilingual.schema.ts';

/** What is wrong with one cell, or with a row as a whole when there is no column. */
export interface CellFault {
  /** 1-based, as the program that shows the sheet counts. */
  readonly row: number;
  /** 0-based; null for the row as a whole. */
  readonly column: number | null;
  /** What the column is called in the file. */
  readonly header: string;
  /** As it stands in the file. */
  readonly value: string;
  /** Stable and kebab-case. */
  readonly code: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** The words of a fault, before anyone knows where it stands. */
export type FaultWords = Pick<CellFault, 'code' | 'message' | 'remedy'>;

export const faultWords = (
  code: string,
  message: readonly [vi: string, en: string],
  remedy: readonly [vi: string, en: string],
): FaultWords => ({
  code,
  message: { vi: message[0], en: message[1] },
  remedy: { vi: remedy[0], en: remedy[1] },
});

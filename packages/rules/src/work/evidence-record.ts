import type { EvidenceKindId } from './evidence-kinds.ts';

/** What a field of a record holds in a file: a day, a code, an identifier or words as text; a number; true or false. */
export type FieldValue = string | number | boolean | null;

/**
 * One version of one dated fact. Two time axes: the day it speaks of (`on` of its kind), and the instant it was recorded.
 * A correction repeats the id with a later `recordedAt`; a withdrawal says `withdrawn`. As known at an instant, the latest
 * version recorded up to it counts.
 */
export interface EvidenceRecord {
  readonly kind: EvidenceKindId;
  /** Stable within the province, given by the source system. */
  readonly id: string;
  readonly source: string;
  /** RFC 3339 instant with an offset. */
  readonly recordedAt: string;
  readonly withdrawn?: boolean;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

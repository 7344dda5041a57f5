import type { AccountableFields } from '../accountable-fields.ts';
import type { EvidenceKindId, WorkKindId } from '../evidence-kinds.ts';

/** Evidence as seen on a day: what had happened by then, and the fields worked out for that day. */
export interface AsOf {
  readonly day: number;
  /** 1 for a row that exists: its day is not after the as-of day. Look at no other row. */
  readonly exists: (kind: EvidenceKindId) => Uint8Array;
  /** A field of the kind, own or derived, one value a row of its table. A day that something happened is `UNKNOWN` after the as-of day. */
  readonly lane: (kind: EvidenceKindId, field: string) => Int32Array;
  /** For every row the causes of the exclusions that excuse those it is counted against: bit i is the i-th of `exclusionCauses`. */
  readonly exclusions: (kind: WorkKindId, accountable: AccountableFields) => Int32Array;
}

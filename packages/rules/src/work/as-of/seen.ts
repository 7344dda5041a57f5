import type { EvidenceKindId } from '../evidence-kinds.ts';
import { type Evidence, UNKNOWN } from '../store/evidence.ts';
import type { Matters } from './matters.ts';
import type { Posts } from './posts.ts';

/** What the derivations look at: own fields as of a day, and registers that several of them share. */
export interface Seen {
  readonly evidence: Evidence;
  readonly day: number;
  /** Working days after `from` up to and including `to`. */
  readonly workingDays: (from: number, to: number) => number;
  readonly exists: (kind: EvidenceKindId) => Uint8Array;
  /** An own field; days after the as-of day are `UNKNOWN`. */
  readonly lane: (kind: EvidenceKindId, field: string) => Int32Array;
  readonly posts: () => Posts;
  readonly matters: () => Matters;
}

/** How a derived field is worked out, a value a row. */
export type Derivation = (seen: Seen, kind: EvidenceKindId) => Int32Array;

/** A value for every row that exists, `UNKNOWN` for the others. */
export function perRow(seen: Seen, kind: EvidenceKindId, value: (row: number) => number): Int32Array {
  const exists = seen.exists(kind);
  const lane = new Int32Array(exists.length).fill(UNKNOWN);
  for (let row = 0; row < lane.length; row++) if (exists[row] === 1) lane[row] = value(row);
  return lane;
}

export function truth(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

/** Whether the data of a kind is said to be complete up to the as-of day, so that what is not there did not happen. */
export function complete({ evidence, day }: Seen, kind: EvidenceKindId): boolean {
  const until = evidence.dataUntil(kind);
  return until !== undefined && until >= day;
}

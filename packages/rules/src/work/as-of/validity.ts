import type { EvidenceKindId } from '../evidence-kinds.ts';
import { type Evidence, UNKNOWN } from '../store/evidence.ts';

/** Whether a row of a kind with `from` and `to` is valid on a day: `from ≤ day < to`, without end when `to` is not known. */
export function validity(evidence: Evidence, kind: EvidenceKindId): (row: number, day: number) => boolean {
  const from = evidence.table(kind).lane('from');
  const to = evidence.table(kind).lane('to');
  return (row, day) => from[row]! <= day && (to[row] === UNKNOWN || day < to[row]!);
}

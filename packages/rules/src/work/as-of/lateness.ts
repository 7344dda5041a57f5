import { UNKNOWN } from '../store/evidence.ts';
import { type Derivation, perRow, type Seen, truth } from './seen.ts';
import type { EvidenceKindId } from '../evidence-kinds.ts';

/** What tells how late something with a due day is; `done` is the field of the day it was done. */
export function lateness(done: string): Record<'daysLate' | 'workingDaysLate' | 'open', Derivation> {
  return {
    daysLate: (seen, kind) => late(seen, kind, done, (due, end) => Math.max(0, end - due)),
    // A limit that ends on a rest day ends on the next working day: the first working day from the due day on is not late.
    workingDaysLate: (seen, kind) =>
      late(seen, kind, done, (due, end) => Math.max(0, seen.workingDays(due - 1, end) - 1)),
    open: (seen, kind) => {
      const doneOn = seen.lane(kind, done);
      return perRow(seen, kind, (row) => truth(doneOn[row] === UNKNOWN));
    },
  };
}

function late(
  seen: Seen,
  kind: EvidenceKindId,
  done: string,
  count: (due: number, end: number) => number,
): Int32Array {
  const [dueOn, doneOn] = [seen.lane(kind, 'dueOn'), seen.lane(kind, done)];
  return perRow(seen, kind, (row) =>
    dueOn[row] === UNKNOWN ? UNKNOWN : count(dueOn[row]!, doneOn[row] === UNKNOWN ? seen.day : doneOn[row]!),
  );
}

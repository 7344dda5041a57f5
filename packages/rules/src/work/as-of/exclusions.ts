import type { AccountableFields } from '../accountable-fields.ts';
import { evidenceKind, type WorkKindId } from '../evidence-kinds.ts';
import { UNKNOWN } from '../store/evidence.ts';
import { exclusionCauses } from '../vocabularies.ts';
import { recordNumbers } from './consultation.ts';
import { groupRows, type RowGroups, someRow } from './row-groups.ts';
import type { Seen } from './seen.ts';
import { validity } from './validity.ts';

const leaveBit = 1 << exclusionCauses.findIndex(({ code }) => code === 'leave');
const subjects = ['matter', 'officer', 'unit'] as const;

/**
 * For every row of a kind the causes of the exclusions that cover it, a bit each; leave of the officer it is counted against is
 * one too.
 */
export function exclusionMasks(seen: Seen, kind: WorkKindId, accountable: AccountableFields): Int32Array {
  const table = seen.evidence.table(kind);
  const masks = new Int32Array(table.size);
  const days = seen.lane(kind, evidenceKind(kind).on);
  const own = subjects.map((subject) => {
    const field = accountable[subject];
    return field === undefined ? undefined : seen.lane(kind, field);
  });
  const records = recordNumbers(table.ids, seen.evidence.names('record'));
  const exclusions = readExclusions(seen);
  const away = readLeaves(seen);
  const exists = seen.exists(kind);
  for (let row = 0; row < masks.length; row++) {
    if (exists[row] === 0) continue;
    const values = own.map((lane) => lane?.[row] ?? UNKNOWN);
    masks[row] =
      exclusions(records[row]!, values, days[row]!) | (away(values[1]!, days[row]!) ? leaveBit : 0);
  }
  return masks;
}

/** Causes that cover a record with this number, these subjects (in the order of `subjects`) and this day. */
function readExclusions(seen: Seen): (record: number, values: readonly number[], day: number) => number {
  const { evidence, lane } = seen;
  const [cause, record] = [lane('exclusion', 'cause'), lane('exclusion', 'record')];
  const [approvedBy, approvedOn] = [lane('exclusion', 'approvedBy'), lane('exclusion', 'approvedOn')];
  const exists = seen.exists('exclusion');
  const valid = validity(evidence, 'exclusion');
  const named = subjects.map((subject) => lane('exclusion', subject));
  const counts = (row: number) =>
    exists[row] === 1 && approvedBy[row] !== UNKNOWN && approvedOn[row] !== UNKNOWN;
  const ofRecord = groupRows(record, evidence.names('record').size, counts);
  // Each stands in the group of the first subject it names, where it is looked for once.
  const ofSubject = subjects.map((subject, place) =>
    groupRows(
      named[place]!,
      evidence.names(subject).size,
      (row) =>
        counts(row) &&
        record[row] === UNKNOWN &&
        named.slice(0, place).every((before) => before[row] === UNKNOWN),
    ),
  );
  return (number, values, day) => {
    let mask = 0;
    const take = (row: number) => {
      mask |= 1 << cause[row]!;
      return false;
    };
    someRow(ofRecord, number, take);
    ofSubject.forEach((group: RowGroups, place) =>
      someRow(group, values[place]!, (row) => {
        const covers =
          valid(row, day) &&
          named.every((lane, other) => lane[row] === UNKNOWN || lane[row] === values[other]);
        return covers && take(row);
      }),
    );
    return mask;
  };
}

function readLeaves({ evidence, lane }: Seen): (officer: number, day: number) => boolean {
  const valid = validity(evidence, 'leave');
  const leaves = groupRows(lane('leave', 'officer'), evidence.names('officer').size);
  return (officer, day) => someRow(leaves, officer, (row) => valid(row, day));
}

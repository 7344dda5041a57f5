import type { WorkKindId } from '../../../work/work.ts';
import type { Seen } from '../seen.ts';
import type { Subjects } from './subjects.ts';

export function recordSubjects(kind: WorkKindId, { evidence, asOf }: Seen): Subjects {
  const { ids } = evidence.table(kind);
  const exists = asOf.exists(kind);
  const records = Int32Array.from(ids.keys()).filter((record) => exists[record] === 1);
  return {
    size: records.length,
    keys: [records],
    name: (row) => ids[records[row]!]!,
    // No metric counts records by the record itself.
    rowsOf: () => new Int32Array(0),
  };
}

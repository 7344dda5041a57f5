import { accountableFields, type AccountableFields, type WorkKindId } from '../../work/work.ts';
import { exclusionBits } from './exclusion-bits.ts';
import type { Seen } from '../evaluate/seen.ts';
import type { Concerns, Indicator } from '../language/indicator.schema.ts';
import type { DecidedGrain } from './decided-grain.ts';

/** Whether an approved cause takes the row itself out: at a record grain, the record. Metrics leave theirs out on their own. */
export function excludedRows(
  { program, subjects }: Pick<DecidedGrain, 'program' | 'subjects'>,
  { honours, concerns }: Pick<Indicator, 'honours' | 'concerns'>,
  { asOf }: Seen,
): (row: number) => boolean {
  const bits = exclusionBits(honours);
  if (typeof program.grain === 'string' || bits === 0) return () => false;
  const exclusions = asOf.exclusions(
    program.grain.record,
    accountableAtRecord(program.grain.record, concerns),
  );
  const [records] = subjects.keys;
  return (row) => (exclusions[records![row]!]! & bits) !== 0;
}

/** At a record grain a record is counted against whom the indicator concerns. */
export function accountableAtRecord(kind: WorkKindId, concerns: Concerns): AccountableFields {
  return accountableFields(kind, 'field' in concerns ? [concerns.field] : []);
}

import type { WorkingDays } from '../../calendar/calendar.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toEpochDay } from '../../core/epoch-day.ts';
import { buildEvidence, type EvidenceRecord, viewAsOf } from '../../work/work.ts';
import type { Seen } from '../evaluate/seen.ts';
import type { Case, CaseFile, IndicatorCases } from './case-file.schema.ts';
import { caseRecords } from './case-records.ts';

/** A case with its evidence in columns, so that many programs can be tried on it. */
export interface PreparedCase {
  readonly entry: IndicatorCases;
  readonly one: Case;
  readonly asOf: CivilDay;
  readonly seen: Seen;
  /** The same without the case's exclusions. */
  readonly unexcluded: Seen;
}

export function prepareCase(
  file: CaseFile,
  entry: IndicatorCases,
  one: Case,
  days: WorkingDays,
): PreparedCase {
  const asOf = one.asOf ?? file.asOf;
  const records = caseRecords(file, entry, one);
  const without = records.filter(({ kind }) => kind !== 'exclusion');
  const seen = seeing(records, asOf, days);
  return {
    entry,
    one,
    asOf,
    seen,
    unexcluded: without.length === records.length ? seen : seeing(without, asOf, days),
  };
}

function seeing(records: readonly EvidenceRecord[], asOf: CivilDay, days: WorkingDays): Seen {
  const evidence = buildEvidence(records);
  return { evidence, asOf: viewAsOf(evidence, { day: toEpochDay(asOf), workingDays: days }), days };
}

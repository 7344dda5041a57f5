import type { Bilingual } from '../../core/bilingual.schema.ts';
import { fieldOf, UNKNOWN } from '../../work/work.ts';
import { participantsOf } from '../evaluate/metrics/participants.ts';
import type { Seen } from '../evaluate/seen.ts';
import type { Subjects } from '../evaluate/subjects/subjects.ts';
import { match, noMatch } from '../outcome.ts';
import type { ResolvedMetric } from '../program.ts';
import { exclusionsOfRecord } from './exclusions-of-record.ts';
import type { MetricRecords } from './reasons.ts';

/** The records of one row behind a metric: what counted, what may count, and what an approved cause took out. */
export function metricRecords(
  metric: ResolvedMetric,
  row: number,
  subjects: Subjects,
  seen: Seen,
): MetricRecords {
  const { kind, honours, accountable } = metric;
  const { ids } = seen.evidence.table(kind);
  const causes = seen.asOf.exclusions(kind, accountable);
  const { rows, outcomes } = participantsOf({ ...metric, honours: 0 }, subjects, seen);
  const [counted, possible, excluded]: [
    string[],
    MetricRecords['possible'][number][],
    MetricRecords['excluded'][number][],
  ] = [[], [], []];
  for (let record = 0; record < rows.length; record++) {
    if (rows[record] !== row || outcomes[record] === noMatch) continue;
    if ((causes[record]! & honours) !== 0)
      excluded.push(exclusionsOfRecord({ kind, accountable }, record, seen));
    else if (outcomes[record] === match) counted.push(ids[record]!);
    else possible.push({ record: ids[record]!, missing: missingIn(metric, record, seen) });
  }
  return { counted, possible, excluded };
}

/** The fields of the filter that the record does not fill. */
function missingIn({ kind, where }: ResolvedMetric, record: number, { asOf }: Seen): readonly Bilingual[] {
  const fields = (where?.slots ?? []).flatMap((slot) => (slot.from === 'field' ? [slot.field] : []));
  return fields
    .filter((field) => asOf.lane(kind, field)[record] === UNKNOWN)
    .map((field) => fieldOf(kind, field)!.label);
}

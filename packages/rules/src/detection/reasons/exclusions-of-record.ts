import { type AccountableFields, evidenceKind, UNKNOWN, type WorkKindId } from '../../work/work.ts';
import type { Seen } from '../evaluate/seen.ts';
import { type ExclusionCause, exclusionCauseSchema } from '../language/indicator.schema.ts';
import type { ExcludedRecord } from './reasons.ts';

const subjects = ['matter', 'officer', 'unit'] as const;

/** Which causes take a record out and which records of exclusion or leave say so. For the few records of one subject. */
export function exclusionsOfRecord(
  { kind, accountable }: { readonly kind: WorkKindId; readonly accountable: AccountableFields },
  record: number,
  seen: Seen,
): ExcludedRecord {
  const { asOf, evidence } = seen;
  const { ids } = evidence.table(kind);
  const day = asOf.lane(kind, evidenceKind(kind).on)[record]!;
  const own = subjects.map((subject) => {
    const field = accountable[subject];
    return field === undefined ? UNKNOWN : asOf.lane(kind, field)[record]!;
  });
  const number = evidence.names('record').number(ids[record]!);
  const causes = new Set<ExclusionCause>();
  const by: string[] = [];
  const exclusion = (field: string) => asOf.lane('exclusion', field);
  const cover = rowsThatCover('exclusion', day, seen);
  for (const row of evidence.table('exclusion').ids.keys()) {
    if (exclusion('approvedBy')[row] === UNKNOWN || exclusion('approvedOn')[row] === UNKNOWN) continue;
    const named = exclusion('record')[row]!;
    const keys = subjects.map((subject) => exclusion(subject)[row]!);
    const covers =
      named === UNKNOWN
        ? cover(row) &&
          keys.some((key) => key !== UNKNOWN) &&
          keys.every((key, place) => key === UNKNOWN || key === own[place])
        : named === number && asOf.exists('exclusion')[row] === 1;
    if (!covers) continue;
    causes.add(exclusionCauseSchema.options[exclusion('cause')[row]!]!);
    by.push(evidence.table('exclusion').ids[row]!);
  }
  const away = rowsThatCover('leave', day, seen);
  for (const [row, id] of evidence.table('leave').ids.entries()) {
    const officer = asOf.lane('leave', 'officer')[row]!;
    if (officer === UNKNOWN || officer !== own[1] || !away(row)) continue;
    causes.add('leave');
    by.push(id);
  }
  return { record: ids[record]!, causes: [...causes].sort(), by };
}

function rowsThatCover(kind: 'exclusion' | 'leave', day: number, { asOf }: Seen): (row: number) => boolean {
  const [exists, from, to] = [asOf.exists(kind), asOf.lane(kind, 'from'), asOf.lane(kind, 'to')];
  return (row) => exists[row] === 1 && from[row]! <= day && (to[row] === UNKNOWN || day < to[row]!);
}

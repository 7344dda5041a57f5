import { evidenceKind, type EvidenceKindId } from '@kycuong/rules/work';
import { columnOf, tableOf } from '../../work/work.ts';
import { dayLiteral } from './day-literal.ts';
import { type Fragment, instantLiteral, named, sqlOf, textLiteral } from './fragment.ts';
import type { MomentOfRun } from './moment-of-run.ts';

export const tableNamed = (kind: EvidenceKindId): Fragment => sqlOf`work.${named(tableOf(kind))}`;

export const columnNamed = (field: string): Fragment => named(columnOf({ name: field }));

/** The version of a record that is known, of a record that exists as of the day. */
export function isKnown(kind: EvidenceKindId, alias: Fragment, moment: MomentOfRun): Fragment {
  const version = isKnownVersion(alias, moment);
  return sqlOf`${version} and ${alias}.${columnNamed(evidenceKind(kind).on)} <= ${dayLiteral(moment.asOf)}`;
}

/** The version of a record that is known, whatever its day. */
export function isKnownVersion(alias: Fragment, { province, knownAt }: MomentOfRun): Fragment {
  const instant = instantLiteral(knownAt);
  return sqlOf`${alias}.province_id = ${textLiteral(province)} and ${alias}.recorded_at <= ${instant}
    and ${alias}.superseded_at > ${instant} and not ${alias}.withdrawn`;
}

/** Valid on a day of the record beside it. */
export const isValidOn = (alias: Fragment, day: Fragment): Fragment =>
  sqlOf`${alias}."from" <= ${day} and (${alias}."to" is null or ${day} < ${alias}."to")`;

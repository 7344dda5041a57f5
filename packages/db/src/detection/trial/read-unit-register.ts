import type { UnitRegister } from '@kycuong/rules/detection/trial/unit-of-signal';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';
import type { MomentOfRun } from '../compile/moment-of-run.ts';

export interface NamedUnits extends UnitRegister {
  readonly names: ReadonlyMap<string, string>;
}

/** Where officers work on the as-of day, and what units are called. */
export async function readUnitRegister(
  trx: ProvinceTransaction,
  { province, knownAt, asOf }: MomentOfRun,
): Promise<NamedUnits> {
  const known = sql`province_id = ${province} and recorded_at <= ${knownAt} and superseded_at > ${knownAt} and not withdrawn`;
  const day = sql`date '1970-01-01' + ${asOf}::int`;
  const posts = await sql<{ officer: string; unit: string }>`
    select officer, min(unit) as unit from work.post where ${known} and "from" <= ${day} and ("to" is null or "to" > ${day})
    group by officer having count(distinct unit) = 1`.execute(trx);
  const units = await sql<{ unit: string; name: string }>`
    select unit, min(name) as name from work.unit where ${known} group by unit`.execute(trx);
  const unitOf = new Map(posts.rows.map(({ officer, unit }) => [officer, unit]));
  const names = new Map(units.rows.map(({ unit, name }) => [unit, name]));
  return {
    unitOfOfficer: (officer) => unitOf.get(officer) ?? null,
    isUnit: (name) => names.has(name),
    names,
  };
}

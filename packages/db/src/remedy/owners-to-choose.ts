import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Whoever holds a role that can act on remedies and reaches a unit today and is bound to an officer, by name: they could answer for a milestone. */
export async function ownersToChoose(
  trx: ProvinceTransaction,
  unit: string,
  limit: number,
): Promise<{ readonly person: string; readonly name: string }[]> {
  const { rows } = await sql<{ person: string; name: string }>`
    select distinct p.person_id as person, p.display_name as name
    from access.membership m join access.person p using (person_id)
    join access.officer_binding b using (province_id, person_id)
    where m.province_id = access.province() and m.role in ('verifier', 'decider', 'inspector', 'head', 'officer') and m.valid_from <= publication.today()
      and (m.valid_to is null or m.valid_to > publication.today())
      and (m.unit is null or m.unit = ${unit} or exists (
        select from access.unit_reach r where r.province_id = m.province_id and r.root = m.unit and r.unit = ${unit}
          and r."from" <= publication.today() and r."to" > publication.today()))
    order by p.display_name limit ${limit}`.execute(trx);
  return rows;
}

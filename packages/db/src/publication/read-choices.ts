import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

/** What the filters of the register offer. */
export interface ResultChoices {
  readonly units: { readonly id: string; readonly name: string }[];
  readonly fields: string[];
  readonly behaviours: string[];
}

/** Units, fields and items that stand in any shown result of a province. */
export async function readChoices(db: Connection, province: string): Promise<ResultChoices> {
  const { rows } = await sql<ResultChoices>`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name, u.id), '[]') from (
      select distinct on (r.unit) r.unit as id, r.body::jsonb #>> '{unit,name}' as name from publication.result r
      where r.province_id = ${province} order by r.unit, r.valid_from desc) u) as units,
    (select coalesce(jsonb_agg(distinct r.field), '[]') from publication.result r
      where r.province_id = ${province} and r.field is not null) as fields,
    (select coalesce(jsonb_agg(distinct b.behaviour), '[]') from publication.result_behaviour b
      where b.province_id = ${province}) as behaviours`.execute(db);
  return rows[0]!;
}

import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

/** What the filters of the register offer. */
export interface ResultChoices {
  readonly units: { readonly id: string; readonly name: string }[];
  readonly fields: string[];
  readonly behaviours: string[];
}

/**
 * The different values of a column of a province, each found by one step in its index: the cost goes with how many values there are,
 * and not with how many results.
 */
const distinct = (province: string, table: string, column: string): RawBuilder<unknown> => {
  const [from, value] = [sql.table(`publication.${table}`), sql.ref(`r.${column}`)];
  return sql`with recursive step as (
      (select ${value} as value from ${from} r where r.province_id = ${province} and ${value} is not null order by ${value} limit 1)
      union all
      select (select ${value} from ${from} r where r.province_id = ${province} and ${value} > s.value order by ${value} limit 1)
      from step s where s.value is not null)
    select value from step where value is not null`;
};

/** Units, fields and items that stand in any shown result of a province. */
export async function readChoices(db: Connection, province: string): Promise<ResultChoices> {
  const { rows } = await sql<ResultChoices>`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', u.value, 'name', n.name) order by n.name, u.value), '[]')
      from (${distinct(province, 'result', 'unit')}) u, lateral (
        select r.body::jsonb #>> '{unit,name}' as name from publication.result r
        where r.province_id = ${province} and r.unit = u.value order by r.valid_from desc limit 1) n) as units,
    (select coalesce(jsonb_agg(f.value), '[]') from (${distinct(province, 'result', 'field')}) f) as fields,
    (select coalesce(jsonb_agg(b.value), '[]') from (${distinct(province, 'result_behaviour', 'behaviour')}) b) as behaviours`.execute(
    db,
  );
  return rows[0]!;
}

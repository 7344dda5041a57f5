// The same, with how many there are and what the filters offer, still from one hand-written query.
import { line, wanted } from '#lib/line.ts';
import { pool } from '#lib/pool.ts';

export const csr = false;

const query = (wanted: string) => `
  with recursive unit as (
    (select r.unit from publication.result r where r.province_id = 'yen-bai' order by r.unit limit 1)
    union all
    select (select r.unit from publication.result r where r.province_id = 'yen-bai' and r.unit > u.unit order by r.unit limit 1)
    from unit u where u.unit is not null)
  select
    (select jsonb_agg(l) from (select ${line} from publication.result r where ${wanted}
      order by r.valid_from desc, r.number desc limit 20) l) as results,
    (select count(*)::int from (select from publication.result r where ${wanted} limit 1001) c) as total,
    (select jsonb_agg(u.unit) from unit u where u.unit is not null) as units`;

export async function load({ url }: { url: URL }) {
  return (await pool.query(query(wanted(url)))).rows[0];
}

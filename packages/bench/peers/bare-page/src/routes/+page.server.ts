// The limit for the same words: one hand-written query and plain markup, no layers, no components, one language.
import { pool } from '#lib/pool.ts';

export const csr = false;

const query = `
  select b.body - 'mechanisms' as item,
    (select jsonb_agg(jsonb_build_object('ordinal', s.ordinal, 'title', s.body #>> '{setting,title,vi}') order by s.ordinal)
      from publication.behaviour s where s.province_id = b.province_id and s.directive_slug = b.directive_slug) as siblings,
    (select jsonb_agg(f.body -> 'name' ->> 'vi') from publication.family f
      join publication.family_member m using (family_id) where m.province_id = b.province_id and m.code = b.code) as families,
    (select jsonb_agg(jsonb_build_object('province', o.province_id, 'ordinal', o.ordinal, 'text', o.body ->> 'text',
        'directive', o.body #>> '{directive,number}', 'issuer', o.body #>> '{directive,issuer}',
        'date', o.body #>> '{directive,date}', 'document', o.body #>> '{document,title,vi}'))
      from publication.family_member mine
      join publication.family_member m on m.family_id = mine.family_id and m.province_id <> mine.province_id
      join publication.behaviour o on o.province_id = m.province_id and o.code = m.code
      where mine.province_id = b.province_id and mine.code = b.code) as relatives
  from publication.behaviour b
  where b.province_id = 'yen-bai' and b.directive_slug = '46-ct-tu' and b.ordinal = 11`;

export async function load() {
  const { rows } = await pool.query(query);
  return rows[0];
}

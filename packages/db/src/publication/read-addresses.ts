import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

export interface PublishedAddresses {
  directives: { province: string; slug: string; from: string; ordinals: number[]; questions: number }[];
  families: string[];
}

/** Everything that has an address of its own. */
export async function readAddresses(db: Connection): Promise<PublishedAddresses> {
  const { rows } = await sql<PublishedAddresses>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('province', d.province_id, 'slug', d.directive_slug, 'from', d.valid_from,
          'ordinals', (select jsonb_agg(b.ordinal order by b.ordinal) from publication.behaviour b
            where b.province_id = d.province_id and b.directive_slug = d.directive_slug),
          'questions', (select count(*) from publication.question q
            where q.province_id = d.province_id and q.directive_slug = d.directive_slug)) order by d.province_id), '[]')
        from publication.directive d) as directives,
      (select coalesce(jsonb_agg(family_id order by place), '[]') from publication.family) as families`.execute(
    db,
  );
  return rows[0]!;
}

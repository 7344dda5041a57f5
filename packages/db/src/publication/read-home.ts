import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import {
  demo,
  type PublishedFamily,
  type PublishedHeading,
  type PublishedWorkspace,
  workspaces,
} from './read-rows.ts';

export interface PublishedHome {
  demo: boolean;
  workspaces: PublishedWorkspace[];
  directives: { heading: PublishedHeading; items: number; clauses: number }[];
  families: (Pick<PublishedFamily, 'id' | 'name'> & { provinces: number })[];
}

/** An undivided item counts as one clause. */
const counted = sql`(
  select jsonb_build_object('items', count(*), 'clauses', sum(greatest(jsonb_array_length(b -> 'clauses'), 1)))
  from jsonb_array_elements(d.body -> 'behaviours') b)`;

/** Everything that keeps a list short: without the items themselves, the settings and the doubts. */
export const heading = sql`d.body - '{behaviours,mechanisms,parameters,doubts,sources,countClaims,related}'::text[]`;

export async function readHome(db: Connection): Promise<PublishedHome> {
  const { rows } = await sql<PublishedHome>`
    select ${demo} as demo, ${workspaces} as workspaces,
      (select coalesce(jsonb_agg(jsonb_build_object('heading', ${heading}) || ${counted} order by d.province_id, d.valid_from), '[]')
        from publication.directive d) as directives,
      (select coalesce(jsonb_agg(f order by f.provinces desc, f.place), '[]') from (
        select family_id as id, f.body -> 'name' as name, f.place, count(distinct m.province_id) as provinces
        from publication.family f join publication.family_member m using (family_id) group by family_id) f) as families`.execute(
    db,
  );
  return rows[0]!;
}

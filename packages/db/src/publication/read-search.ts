import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import {
  demo,
  type PublishedFamily,
  type PublishedItem,
  type PublishedProvision,
  type PublishedQuestion,
  type PublishedWorkspace,
  workspaces,
} from './read-rows.ts';

interface Found {
  province: string;
  slug: string;
  key: string;
  weight: number;
}

/** A hit with the words it was found in. */
export type SearchHit = Found &
  (
    | { kind: 'behaviour'; body: PublishedItem }
    | { kind: 'provision'; body: Pick<PublishedProvision, 'code' | 'kind' | 'text'> }
    | { kind: 'question'; body: Pick<PublishedQuestion, 'number' | 'question' | 'answer' | 'summary'> }
    | { kind: 'directive'; body: null }
  );

export interface PublishedSearch {
  demo: boolean;
  workspaces: PublishedWorkspace[];
  hits: SearchHit[];
  families: Pick<PublishedFamily, 'id' | 'name'>[];
}

/** Everything that has, for each word of the question, a word beginning with it. */
export async function readSearch(db: Connection, tokens: readonly string[]): Promise<PublishedSearch> {
  const found = tokens.map(
    (
      token,
      index,
    ) => sql`select ${sql.lit(index)} as word, province_id, kind, directive_slug, key, max(weight) as weight
      from publication.workspace join publication.search_token using (province_id)
      where token ^@ ${token} group by province_id, kind, directive_slug, key`,
  );
  const nothing = sql`select 0 as word, province_id, kind, directive_slug, key, weight from publication.search_token where false`;
  const { rows } = await sql<PublishedSearch>`
    with hit as (
      select province_id, kind, directive_slug, key, sum(weight) as weight from (${sql.join(found.length > 0 ? found : [nothing], sql` union all `)}) f
      group by province_id, kind, directive_slug, key having count(*) = ${tokens.length})
    select ${demo} as demo, ${workspaces} as workspaces,
      (select coalesce(jsonb_agg(jsonb_build_object('id', family_id, 'name', body -> 'name') order by place), '[]')
        from publication.family) as families,
      (select coalesce(jsonb_agg(jsonb_build_object('province', h.province_id, 'kind', h.kind, 'slug', h.directive_slug, 'key', h.key,
          'weight', h.weight, 'body', case h.kind
            when 'behaviour' then (select b.body - '{mechanisms,parameters,doubts,directive,document}'::text[] from publication.behaviour b
              where b.province_id = h.province_id and b.directive_slug = h.directive_slug and b.ordinal = h.key::int)
            when 'provision' then (select p.body from publication.provision p
              where p.province_id = h.province_id and p.directive_slug = h.directive_slug and p.code = h.key)
            when 'question' then (select q.body from publication.question q
              where q.province_id = h.province_id and q.directive_slug = h.directive_slug and q.number = h.key::int)
          end) order by h.weight desc, h.province_id, h.key), '[]')
        from hit h) as hits`.execute(db);
  return rows[0]!;
}

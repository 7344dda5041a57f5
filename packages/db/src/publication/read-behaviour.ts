import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import {
  demo,
  type PublishedBehaviour,
  type PublishedFamily,
  type PublishedHeading,
  type PublishedItem,
  type PublishedSource,
  type PublishedWorkspace,
  type Validity,
  workspaces,
} from './read-rows.ts';

/** What stands beside an item in the list of its directive. */
export type Neighbour = Pick<PublishedItem, 'code' | 'ordinal' | 'ordinalWord' | 'ordinalBasis' | 'kind'> & {
  setting: Pick<PublishedItem['setting'], 'title' | 'displayOrder'>;
};

/** An item of another province that shares a family. */
export interface Relative {
  family: string;
  reference: string;
  province: string;
  body: PublishedItem & { directive: PublishedHeading; document: PublishedSource };
}

export interface PublishedBehaviourPage extends Validity {
  demo: boolean;
  /** The civil day that counts for the public. */
  today: CivilDay;
  workspaces: PublishedWorkspace[];
  body: PublishedBehaviour;
  siblings: Neighbour[];
  families: PublishedFamily[];
  relatives: Relative[];
  /** Whether the list of each province with a directive is complete. */
  lists: { province: string; complete: boolean }[];
}

const name = sql`jsonb_build_object('code', s.code, 'ordinal', s.ordinal, 'ordinalWord', s.body -> 'ordinalWord',
  'ordinalBasis', s.body -> 'ordinalBasis', 'kind', s.body -> 'kind', 'setting',
  jsonb_build_object('title', s.body #> '{setting,title}', 'displayOrder', s.body #> '{setting,displayOrder}'))`;

export async function readBehaviour(
  db: Connection,
  province: string,
  slug: string,
  ordinal: number,
): Promise<PublishedBehaviourPage | undefined> {
  const { rows } = await sql<PublishedBehaviourPage>`
    select ${demo} as demo, ${workspaces} as workspaces, b.body - 'mechanisms' as body, b.valid_from as from, b.valid_to as to,
      (select today from publication.calendar) as today,
      (select jsonb_agg(${name} order by (s.body #>> '{setting,displayOrder}')::int, s.ordinal) from publication.behaviour s
        where s.province_id = b.province_id and s.directive_slug = b.directive_slug) as siblings,
      (select coalesce(jsonb_agg(f.body order by f.place), '[]') from publication.family f
        where f.family_id in (select mine.family_id from publication.family_member mine
          where mine.province_id = b.province_id and mine.code = b.code)) as families,
      (select coalesce(jsonb_agg(jsonb_build_object('family', m.family_id, 'reference', m.reference, 'province', m.province_id,
          'body', o.body - '{mechanisms,parameters,doubts,indicators,predicates}'::text[]) order by m.province_id, o.ordinal, m.reference), '[]')
        from publication.family_member mine
        join publication.family_member m on m.family_id = mine.family_id and m.province_id <> mine.province_id
        join publication.behaviour o on o.province_id = m.province_id and o.code = m.code
        where mine.province_id = b.province_id and mine.code = b.code) as relatives,
      (select jsonb_agg(jsonb_build_object('province', d.province_id, 'complete', d.body -> 'listComplete'))
        from publication.directive d) as lists
    from publication.behaviour b
    where b.province_id = ${province} and b.directive_slug = ${slug} and b.ordinal = ${ordinal}`.execute(db);
  return rows[0];
}

import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import { heading } from './read-home.ts';
import {
  demo,
  type PublishedFamily,
  type PublishedHeading,
  type PublishedItem,
  type PublishedProvision,
  type PublishedSource,
  type PublishedWorkspace,
  workspaces,
} from './read-rows.ts';

/** One place in a directive that belongs to a family. */
export interface FamilyMember {
  family: string;
  province: string;
  slug: string;
  reference: string;
  body: Pick<PublishedItem, 'code' | 'ordinal' | 'ordinalWord' | 'ordinalBasis' | 'kind'> & {
    setting: Pick<PublishedItem['setting'], 'title'>;
  };
}

export interface PublishedFamilies {
  demo: boolean;
  workspaces: PublishedWorkspace[];
  families: PublishedFamily[];
  members: FamilyMember[];
  lists: { province: string; complete: boolean }[];
}

const lists = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('province', d.province_id, 'complete', d.body -> 'listComplete')), '[]')
  from publication.directive d)`;

export async function readFamilies(db: Connection): Promise<PublishedFamilies> {
  const { rows } = await sql<PublishedFamilies>`
    select ${demo} as demo, ${workspaces} as workspaces, ${lists} as lists,
      (select coalesce(jsonb_agg(f.body order by f.place), '[]') from publication.family f) as families,
      (select coalesce(jsonb_agg(jsonb_build_object('family', m.family_id, 'province', m.province_id, 'slug', o.directive_slug,
          'reference', m.reference, 'body', jsonb_build_object('code', o.code, 'ordinal', o.ordinal,
            'ordinalWord', o.body -> 'ordinalWord', 'ordinalBasis', o.body -> 'ordinalBasis', 'kind', o.body -> 'kind',
            'setting', jsonb_build_object('title', o.body #> '{setting,title}'))) order by m.province_id, m.reference), '[]')
        from publication.family_member m
        join publication.behaviour o on o.province_id = m.province_id and o.code = m.code) as members`.execute(
    db,
  );
  return rows[0]!;
}

export interface PublishedFamilyPage {
  demo: boolean;
  workspaces: PublishedWorkspace[];
  family: PublishedFamily;
  members: (Omit<FamilyMember, 'body' | 'family'> & {
    body: PublishedItem & { directive: PublishedHeading; document: PublishedSource };
  })[];
  mentions: { province: string; slug: string; body: PublishedProvision; heading: PublishedHeading }[];
  lists: { province: string; complete: boolean }[];
}

export async function readFamily(db: Connection, id: string): Promise<PublishedFamilyPage | undefined> {
  const { rows } = await sql<PublishedFamilyPage>`
    select ${demo} as demo, ${workspaces} as workspaces, ${lists} as lists, f.body as family,
      (select coalesce(jsonb_agg(jsonb_build_object('province', m.province_id, 'slug', o.directive_slug, 'reference', m.reference,
          'body', o.body - '{mechanisms,parameters,doubts}'::text[]) order by m.province_id, m.reference), '[]')
        from publication.family_member m
        join publication.behaviour o on o.province_id = m.province_id and o.code = m.code
        where m.family_id = f.family_id) as members,
      (select coalesce(jsonb_agg(jsonb_build_object('province', p.province_id, 'slug', p.directive_slug, 'body', p.body,
          'heading', ${heading}) order by p.province_id, p.place), '[]')
        from publication.provision p
        join publication.directive d on d.province_id = p.province_id and d.directive_slug = p.directive_slug
        where p.code in (select mention ->> 'reference' from jsonb_array_elements(f.body -> 'mentions') mention)) as mentions
    from publication.family f where f.family_id = ${id}`.execute(db);
  return rows[0];
}

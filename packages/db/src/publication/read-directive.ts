import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import {
  demo,
  type PublishedDirective,
  type PublishedProvision,
  type PublishedWorkspace,
  type Validity,
} from './read-rows.ts';

export interface PublishedDirectivePage extends Validity {
  demo: boolean;
  workspace: PublishedWorkspace;
  body: PublishedDirective;
  provisions: PublishedProvision[];
  questions: number;
}

export async function readDirective(
  db: Connection,
  province: string,
  slug: string,
): Promise<PublishedDirectivePage | undefined> {
  const { rows } = await sql<PublishedDirectivePage>`
    select ${demo} as demo, w.body as workspace, d.body, d.valid_from as from, d.valid_to as to,
      (select coalesce(jsonb_agg(p.body order by p.place), '[]') from publication.provision p
        where p.province_id = d.province_id and p.directive_slug = d.directive_slug) as provisions,
      (select count(*) from publication.question q
        where q.province_id = d.province_id and q.directive_slug = d.directive_slug) as questions
    from publication.directive d join publication.workspace w using (province_id)
    where d.province_id = ${province} and d.directive_slug = ${slug}`.execute(db);
  return rows[0];
}

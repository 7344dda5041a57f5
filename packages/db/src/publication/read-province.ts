import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import {
  demo,
  type PublishedDirective,
  type PublishedProvision,
  type PublishedWorkspace,
} from './read-rows.ts';

export type CitedProvision = Pick<PublishedProvision, 'code' | 'kind' | 'text'>;

export interface PublishedProvince {
  demo: boolean;
  workspace: PublishedWorkspace;
  directives: { body: PublishedDirective; provisions: CitedProvision[] }[];
}

export async function readProvince(db: Connection, province: string): Promise<PublishedProvince | undefined> {
  const { rows } = await sql<PublishedProvince>`
    select ${demo} as demo, w.body as workspace,
      (select coalesce(jsonb_agg(jsonb_build_object('body', d.body, 'provisions', (
        select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'kind', p.body -> 'kind', 'text', p.body -> 'text') order by p.place), '[]')
        from publication.provision p
        where p.province_id = d.province_id and p.directive_slug = d.directive_slug)) order by d.valid_from), '[]')
      from publication.directive d where d.province_id = w.province_id) as directives
    from publication.workspace w where w.province_id = ${province}`.execute(db);
  return rows[0];
}

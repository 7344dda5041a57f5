import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import type { Neighbour } from './read-behaviour.ts';
import { heading } from './read-home.ts';
import {
  demo,
  type PublishedHeading,
  type PublishedQuestion,
  type PublishedWorkspace,
  workspaces,
} from './read-rows.ts';

export interface PublishedQuestions {
  demo: boolean;
  workspaces: PublishedWorkspace[];
  directives: {
    heading: PublishedHeading;
    questions: PublishedQuestion[];
    items: Omit<Neighbour, 'setting'>[];
  }[];
}

/** The questions and answers of one directive, or of all of them. */
export async function readQuestions(
  db: Connection,
  only: { province: string; slug: string } | null,
): Promise<PublishedQuestions> {
  const which = only
    ? sql`where d.province_id = ${only.province} and d.directive_slug = ${only.slug}`
    : sql``;
  const { rows } = await sql<PublishedQuestions>`
    select ${demo} as demo, ${workspaces} as workspaces,
      (select coalesce(jsonb_agg(jsonb_build_object('heading', ${heading}, 'questions', (
          select coalesce(jsonb_agg(q.body order by q.number), '[]') from publication.question q
          where q.province_id = d.province_id and q.directive_slug = d.directive_slug),
        'items', (select coalesce(jsonb_agg(b - '{text,sourceText,clauses,notes}'::text[]), '[]')
          from jsonb_array_elements(d.body -> 'behaviours') b)) order by d.province_id, d.valid_from), '[]')
      from publication.directive d ${which}) as directives`.execute(db);
  return rows[0]!;
}

import type { PublishedResult } from '@kycuong/rules/publication';
import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import { beginsWith, rareToken } from './rare-token.ts';
import { demo, type PublishedWorkspace, workspaces } from './read-rows.ts';

export interface ResultFilter {
  readonly province: string;
  /** Search keys; each has to begin a word of the record. */
  readonly tokens: readonly string[];
  readonly unit?: string | undefined;
  readonly field?: string | undefined;
  /** Code of an item, such as `YB-11`. */
  readonly behaviour?: string | undefined;
  readonly measure?: 'discipline' | 'other' | 'none' | undefined;
  readonly status?: 'remedied' | 'open' | 'disputed' | undefined;
  /** First and last day of publication. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Where a page of a list ends: the next begins behind it. */
export interface ResultPlace {
  readonly on: string;
  readonly number: string;
}

export interface ResultLine extends ResultPlace {
  readonly body: PublishedResult;
  readonly corrections: number;
  readonly remedied: boolean;
}

export interface ResultList {
  readonly demo: boolean;
  readonly workspaces: PublishedWorkspace[];
  readonly results: ResultLine[];
}

/** The newest results that fit, at most `limit` of them; a page by its key and never by an offset. */
export async function readResults(
  db: Connection,
  filter: ResultFilter,
  after: ResultPlace | null,
  limit: number,
): Promise<ResultList> {
  const fit = allOf(conditions(filter, after, await rareToken(db, filter.province, filter.tokens)));
  const { rows } = await sql<ResultList>`
    select ${demo} as demo, ${workspaces} as workspaces, (
      select coalesce(jsonb_agg(jsonb_build_object('on', r.valid_from, 'number', r.number, 'body', r.body::jsonb,
          'corrections', r.corrections, 'remedied', r.remedied) order by r.valid_from desc, r.number desc), '[]')
      from (select r.* from publication.result r where ${fit}
        order by r.valid_from desc, r.number desc limit ${limit}) r) as results`.execute(db);
  return rows[0]!;
}

/** How many fit, counted to `most` and no further. */
export async function countResults(db: Connection, filter: ResultFilter, most: number): Promise<number> {
  const fit = allOf(conditions(filter, null, await rareToken(db, filter.province, filter.tokens)));
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select from publication.result r where ${fit} limit ${most}) r`.execute(db);
  return rows[0]!.count;
}

const allOf = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join(parts, sql` and `);

function conditions(
  filter: ResultFilter,
  after: ResultPlace | null,
  rare: string | null,
): RawBuilder<unknown>[] {
  const { province, unit, field, behaviour, measure, status, from, to } = filter;
  const parts = [sql`r.province_id = ${province}`];
  if (rare !== null)
    parts.push(sql`r.number = any (array(select t.number from publication.result_token t where t.province_id = ${province}
      and ${beginsWith(rare)}))`);
  // One record at a time: without the offset this would become a join over all records that have the word.
  for (const token of filter.tokens.filter((one) => one !== rare))
    parts.push(sql`exists (select from publication.result_token t where t.province_id = r.province_id and t.number = r.number
      and ${beginsWith(token)} offset 0)`);
  if (unit) parts.push(sql`r.unit = ${unit}`);
  if (field) parts.push(sql`r.field = ${field}`);
  if (measure) parts.push(sql`r.measure = ${measure}`);
  if (status)
    parts.push(status === 'disputed' ? sql`r.disputed` : sql`r.remedied = ${status === 'remedied'}`);
  if (from) parts.push(sql`r.valid_from >= ${from}`);
  if (to) parts.push(sql`r.valid_from <= ${to}`);
  if (behaviour)
    parts.push(sql`exists (select from publication.result_behaviour b where b.province_id = r.province_id
      and b.behaviour = ${behaviour} and b.number = r.number)`);
  if (after) parts.push(sql`(r.valid_from, r.number) < (${after.on}::date, ${after.number})`);
  return parts;
}

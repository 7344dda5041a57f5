import { nameQuery, type Officer } from '@kycuong/rules/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** A name has at most so many tokens that begin alike, so that this many rows hold enough different officers. */
const tokensRead = 96;

/** Officers found by what is typed so far, at most `limit`, the closest beginnings first. */
export async function searchOfficers(
  trx: ProvinceTransaction,
  province: string,
  typed: string,
  limit = 10,
): Promise<Officer[]> {
  const query = nameQuery(typed);
  if (query === '') return [];
  const { rows } = await sql<Officer>`
    select o.officer as id, o.name, o.kind, o."from", o."to" from (
      select t.officer, min(t.token) as token from (
        select officer, token from organisation.officer_token
        where province_id = ${province} and ${tokenBegins(query)}
        order by token, officer limit ${tokensRead}) t
      group by t.officer order by 2, 1 limit ${limit}) found
    join organisation.officer o on o.province_id = ${province} and o.officer = found.officer
    order by found.token, o.officer`.execute(trx);
  return rows;
}

/** A prefix as compared bounds, which reach the index under the policies also in a plan that is made once. */
export const tokenBegins = (query: string): RawBuilder<boolean> =>
  sql<boolean>`(token >= ${query} and token < ${`${query}\u{10FFFF}`})`;

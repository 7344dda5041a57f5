import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

const few = 1000;
/** No token holds it, and in the order of bytes it comes after all that one may hold. */
const last = '\u{10ffff}';

/** By bounds: a statement that is planned once finds no index by `^@`. */
export const beginsWith = (token: string): RawBuilder<boolean> =>
  sql`t.token >= ${token} and t.token < ${token + last}`;

/**
 * Of the beginnings of words that are looked for, the one that the fewest records have, if those are few: then they are fetched and
 * put in order. Where each is frequent, records are read newest first until enough fit. The planner cannot tell the two apart.
 */
export async function rareToken(
  db: Connection,
  province: string,
  tokens: readonly string[],
): Promise<string | null> {
  if (tokens.length === 0) return null;
  const counts = tokens.map(
    (token) => sql`(select count(*)::int from (select from publication.result_token t
      where t.province_id = ${province} and ${beginsWith(token)} limit ${few + 1}) c)`,
  );
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(db);
  const found = rows[0]!.counts;
  const least = Math.min(...found);
  return least <= few ? (tokens[found.indexOf(least)] ?? null) : null;
}

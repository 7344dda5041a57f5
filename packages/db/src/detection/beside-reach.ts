import { type RawBuilder, sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { MomentOfRun } from './compile/moment-of-run.ts';

/** Keys of rows; every row whose keys stand in these lists, each in its own. */
export interface ReachedKeys {
  readonly key1: readonly string[];
  /** Empty at a grain of one key. */
  readonly key2: readonly string[];
}

/** The table `reach` of a statement that looks at some rows only, to be put before it. */
export async function reachTable(
  trx: ProvinceTransaction,
  { key1, key2 }: ReachedKeys,
  { province }: MomentOfRun,
): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ unit: string }>`
    select distinct unit from work.post
    where province_id = ${province} and officer = any (${key1}::text[]) and role = 'head'`.execute(trx);
  const units = rows.map(({ unit }) => unit);
  return sql`with reach as (select ${key1}::text[] as key1, ${key2}::text[] as key2, ${units}::text[] as units)`;
}

/** A statement of rows, of some of them only. */
export async function besideReach(
  trx: ProvinceTransaction,
  keys: ReachedKeys,
  moment: MomentOfRun,
  statement: RawBuilder<unknown>,
): Promise<RawBuilder<unknown>> {
  return sql`${await reachTable(trx, keys, moment)} select * from (${statement}) of_reach`;
}

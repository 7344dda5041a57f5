import type { WorkKindId } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { columnOf, tableOf } from '../work/work.ts';
import { isWorkedOut } from './compile/reach.ts';

interface OfRecords {
  readonly kind: WorkKindId;
  /** One field of the record for each key of the grain. */
  readonly keys: readonly string[];
  readonly ids: readonly string[];
}

/** The keys of the rows that count records, by any version of them. For the head on the day: whoever has headed the unit. */
export async function keysOfRecords(
  trx: ProvinceTransaction,
  province: string,
  { kind, keys, ids }: OfRecords,
): Promise<{ readonly key1: string | null; readonly key2: string | null }[]> {
  if (ids.length === 0) return [];
  const columnAt = (place: number) => {
    const key = keys[place];
    if (key === undefined) return sql`null::text`;
    return isWorkedOut(key) ? sql.ref('head.officer') : sql.ref(`r.${columnOf({ name: key })}`);
  };
  const heads = keys.some(isWorkedOut)
    ? sql`join work.post head on head.province_id = r.province_id and head.unit = r.unit and head.role = 'head'`
    : sql``;
  const { rows } = await sql<{ key1: string | null; key2: string | null }>`
    select distinct ${columnAt(0)} as key1, ${columnAt(1)} as key2
    from ${sql.table(`work.${tableOf(kind)}`)} r ${heads}
    where r.province_id = ${province} and r.id = any (${ids}::text[])`.execute(trx);
  return rows;
}

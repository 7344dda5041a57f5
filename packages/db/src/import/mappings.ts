import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** From the name of a field to the heading that its column had. */
export type RememberedColumns = Readonly<Record<string, string>>;

export async function rememberColumns(
  trx: ProvinceTransaction,
  province: string,
  {
    source,
    target,
    headings,
    person,
  }: { source: string; target: string; headings: RememberedColumns; person: string },
): Promise<void> {
  const text = JSON.stringify(headings);
  await trx
    .insertInto('import.mapping')
    .values({ province_id: province, source, target, headings: text, saved_by: person })
    .onConflict((conflict) =>
      conflict
        .columns(['province_id', 'source', 'target'])
        .doUpdateSet({ headings: text, saved_by: person, saved_at: sql`clock_timestamp()` }),
    )
    .execute();
}

export async function recallColumns(
  trx: ProvinceTransaction,
  province: string,
  { source, target }: { source: string; target: string },
): Promise<RememberedColumns | undefined> {
  const found = await trx
    .selectFrom('import.mapping')
    .select('headings')
    .where('province_id', '=', province)
    .where('source', '=', source)
    .where('target', '=', target)
    .executeTakeFirst();
  return found?.headings as RememberedColumns | undefined;
}

/** Names under which columns were remembered, with what they were of. */
export const listSources = (
  trx: ProvinceTransaction,
  province: string,
): Promise<{ source: string; target: string }[]> =>
  trx
    .selectFrom('import.mapping')
    .select(['source', 'target'])
    .where('province_id', '=', province)
    .orderBy('saved_at', 'desc')
    .limit(100)
    .execute();

import { canonicalJson } from '@kycuong/rules/catalogue';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { publishedResultSchema } from '@kycuong/rules/publication';
import { sql } from 'kysely';
import type { Connection } from '../src/core/connect.ts';
import { demoResultsOf } from './demo-results.ts';
import { readPacks } from './read-packs.ts';

/** Invented results, marked as such, for provinces whose directive names publication and that have published nothing. */
export async function seedResults(ownerDb: Connection): Promise<void> {
  const { catalogues } = await readPacks();
  const naming = catalogues.filter(({ settings }) =>
    settings.mechanisms.some(({ id, on }) => on && id === 'publication'),
  );
  await ownerDb.transaction().execute(async (trx) => {
    const { rows } = await sql<{ today: CivilDay }>`select publication.today()::text as today`.execute(trx);
    for (const catalogue of naming) {
      const { province } = catalogue;
      const written =
        await sql`select from publication.log_leaf where province_id = ${province} limit 1`.execute(trx);
      if (written.rows.length > 0) continue;
      for (const result of demoResultsOf(catalogue, rows[0]!.today)) {
        const body = canonicalJson(publishedResultSchema.parse(result));
        await sql`select publication.write_result(${province}, ${body}, null, null)`.execute(trx);
      }
    }
  });
}

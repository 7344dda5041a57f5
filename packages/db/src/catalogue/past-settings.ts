import { sql } from 'kysely';
import type { Settings } from '@kycuong/rules/catalogue/schema/settings';
import type { ProvinceTransaction } from '../core/claims.ts';

/** What a version's settings were at each save, by content hash. A payload that was lawfully erased is missing. */
export async function pastSettings(
  trx: ProvinceTransaction,
  directiveSlug: string,
  version: number,
): Promise<ReadonlyMap<string, Settings>> {
  const { rows } = await sql<{ contentHash: string; settings: string }>`
    select content_hash as "contentHash", settings from audit.past_settings(${directiveSlug}, ${version})`.execute(
    trx,
  );
  return new Map(rows.map(({ contentHash, settings }) => [contentHash, JSON.parse(settings) as Settings]));
}

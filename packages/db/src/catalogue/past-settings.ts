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
    select p.payload #>> '{after,content_hash}' as "contentHash", p.payload #>> '{after,settings}' as settings
    from audit.entry e join audit.payload p using (province_id, entry_no)
    where e.subject_kind = 'app.catalogue_version' and p.payload -> 'after' ? 'settings'
      and e.subject_key ->> 'directive_slug' = ${directiveSlug} and (e.subject_key ->> 'version')::int = ${version}
    order by e.entry_no desc limit 400`.execute(trx);
  return new Map(rows.map(({ contentHash, settings }) => [contentHash, JSON.parse(settings) as Settings]));
}

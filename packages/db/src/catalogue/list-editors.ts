import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Persons who saved anything since the version in force: none of them may approve. */
export async function listEditors(trx: ProvinceTransaction, directiveSlug: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id as "personId" from app.catalogue_edit
    where directive_slug = ${directiveSlug} and person_id is not null and version > coalesce((
      select max(version) from app.catalogue_version
      where directive_slug = ${directiveSlug} and status = 'approved' and effective_from <= publication.today()), 0)`.execute(
    trx,
  );
  return rows.map(({ personId }) => personId);
}

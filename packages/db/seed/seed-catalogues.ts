import { canonicalJson } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { JurisdictionFile } from '@kycuong/rules/jurisdiction';
import { sql } from 'kysely';
import { canonicalText } from '../src/catalogue/create-draft.ts';
import type { ProvinceTransaction } from '../src/core/claims.ts';
import type { Connection } from '../src/core/connect.ts';
import { publishFamilies, publishWorkspaces } from '../src/publication/publication.ts';
import { readPacks } from './read-packs.ts';

export interface SeededCatalogues {
  /** Provinces whose catalogue was loaded now; the others had one. */
  readonly loaded: readonly string[];
}

/** Loads areas, families and the four catalogues, each as version 1 in force from a day: today, if none is given. */
export async function seedCatalogues(
  ownerDb: Connection,
  { effectiveFrom }: { readonly effectiveFrom?: string } = {},
): Promise<SeededCatalogues> {
  const packs = await readPacks();
  return ownerDb.transaction().execute(async (trx) => {
    await loadAreas(trx, packs);
    await publishWorkspaces(trx, packs);
    await publishFamilies(trx, packs.families);
    const loaded: string[] = [];
    for (const catalogue of packs.catalogues) {
      if (await loadCatalogue(trx, catalogue, effectiveFrom)) loaded.push(catalogue.province);
    }
    // Tables of four rows are never analysed by themselves, and a search begins at one of them.
    if (loaded.length > 0) await sql`analyze publication.workspace, publication.search_token`.execute(trx);
    return { loaded };
  });
}

async function loadAreas(
  trx: ProvinceTransaction,
  { workspaces, jurisdictions }: JurisdictionFile,
): Promise<void> {
  await trx
    .insertInto('app.jurisdiction')
    .values(
      jurisdictions.map(({ code, name, from, to, note, source }) => ({
        code,
        name_vi: name.vi,
        name_en: name.en,
        valid_from: from,
        valid_to: to,
        note_vi: note?.vi ?? null,
        note_en: note?.en ?? null,
        source,
      })),
    )
    .onConflict((row) => row.doNothing())
    .execute();
  const successors = jurisdictions.flatMap(({ code, successors }) =>
    successors.map((successor) => ({ code, successor })),
  );
  if (successors.length > 0) {
    await trx
      .insertInto('app.jurisdiction_successor')
      .values(successors)
      .onConflict((row) => row.doNothing())
      .execute();
  }
  await trx
    .insertInto('app.workspace')
    .values(
      workspaces.map(({ province, name, standing }) => ({
        province_id: province,
        name_vi: name.vi,
        name_en: name.en,
        standing_vi: standing?.vi ?? null,
        standing_en: standing?.en ?? null,
      })),
    )
    .onConflict((row) => row.doNothing())
    .execute();
  await trx
    .insertInto('app.workspace_jurisdiction')
    .values(
      workspaces.flatMap(({ province, jurisdictions: held }) =>
        held.map(({ code, from, to }) => ({ province_id: province, code, valid_from: from, valid_to: to })),
      ),
    )
    .onConflict((row) => row.doNothing())
    .execute();
}

async function loadCatalogue(
  trx: ProvinceTransaction,
  catalogue: Catalogue,
  from: string | undefined,
): Promise<boolean> {
  const key = { province_id: catalogue.province, directive_slug: catalogue.directive.slug };
  const { edition } = catalogue.directive;
  const kept = await trx
    .selectFrom('app.directive_text')
    .select('edition')
    .where((is) => is.and(key))
    .executeTakeFirst();
  if (kept) return false;
  await trx
    .insertInto('app.directive_text')
    .values({ ...key, edition, content: canonicalText(catalogue) })
    .execute();
  await trx
    .insertInto('app.catalogue_version')
    // The trigger fills the hash.
    .values({
      ...key,
      edition,
      version: 1,
      status: 'in-review',
      settings: canonicalJson(catalogue.settings),
      content_hash: '',
    })
    .execute();
  await sql`
    select app.bring_into_force(v, coalesce(${from ?? null}::date, publication.today())) from app.catalogue_version v
    where v.province_id = ${key.province_id} and v.directive_slug = ${key.directive_slug} and v.version = 1`.execute(
    trx,
  );
  return true;
}

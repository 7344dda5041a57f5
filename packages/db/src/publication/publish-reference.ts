import type { Family } from '@kycuong/rules/catalogue/schema/family';
import type { JurisdictionFile } from '@kycuong/rules/jurisdiction';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Makes the public rows of provinces and areas equal to a file. Run by seeds as the owner. */
export async function publishWorkspaces(
  trx: ProvinceTransaction,
  { workspaces, jurisdictions }: JurisdictionFile,
): Promise<void> {
  const areas = new Map(jurisdictions.map((area) => [area.code, area]));
  const rows = workspaces.map(({ province, name, standing, jurisdictions: held }, place) => {
    const body = {
      province,
      name,
      standing,
      jurisdictions: held.map(({ code, from, to }) => {
        const area = areas.get(code);
        return {
          code,
          name: area?.name ?? null,
          from,
          to,
          successors: (area?.successors ?? []).map((next) => ({
            code: next,
            name: areas.get(next)?.name ?? null,
          })),
          note: area?.note ?? null,
          source: area?.source ?? null,
        };
      }),
    };
    return { province_id: province, place, body: JSON.stringify(body) };
  });
  await trx
    .insertInto('publication.workspace')
    .values(rows)
    .onConflict((row) =>
      row.column('province_id').doUpdateSet((is) => ({
        place: is.ref('excluded.place'),
        // The mark of demonstration data is not the file's to take away.
        body: sql`excluded.body || jsonb_strip_nulls(jsonb_build_object('demo', publication.workspace.body -> 'demo'))`,
      })),
    )
    .execute();
}

/** Makes the public rows of families equal to a file. */
export async function publishFamilies(trx: ProvinceTransaction, families: readonly Family[]): Promise<void> {
  await trx.deleteFrom('publication.family_member').execute();
  await trx.deleteFrom('publication.family').execute();
  if (families.length === 0) return;
  await trx
    .insertInto('publication.family')
    .values(families.map((family, place) => ({ family_id: family.id, place, body: JSON.stringify(family) })))
    .execute();
  await trx
    .insertInto('publication.family_member')
    .values(
      families.flatMap(({ id, members }) =>
        members.map(({ province, reference }) => ({
          province_id: province,
          family_id: id,
          reference,
          code: reference.replace(/[a-z]$/, ''),
        })),
      ),
    )
    .execute();
}

import { listVersions } from '@kycuong/db/catalogue';
import { diffCatalogues, versionInForce, type Change } from '@kycuong/rules/catalogue';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import type { VersionInput } from './version-input.ts';

export interface VersionDiff {
  /** Null when there is nothing to compare with: the first version. */
  readonly against: number | null;
  readonly changes: readonly Change[];
}

/** What changes for readers: against the version in force, or for that one against the version before. */
export const diffVersion = (
  { transaction, now }: Acting,
  { against, ...input }: VersionInput & { against?: number | undefined },
): Promise<VersionDiff> =>
  transaction(async (trx) => {
    const found = await findOrRefuse(trx, input);
    const versions = await listVersions(trx, { directiveSlug: input.slug });
    const current = versionInForce(versions, civilDayOf(now()))?.version;
    const before = versions.find(
      ({ version, status }) => version < input.version && status === 'approved',
    )?.version;
    const other = against ?? (current !== undefined && current < input.version ? current : before);
    if (other === undefined) return { against: null, changes: [] };
    const { catalogue } = await findOrRefuse(trx, { slug: input.slug, version: other });
    return { against: other, changes: diffCatalogues(catalogue, found.catalogue) };
  });

import { findVersion, listVersions, type WholeVersion } from '@kycuong/db/catalogue';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { versionInForce } from '@kycuong/rules/catalogue';
import { catalogueRefusal } from '@kycuong/rules/catalogue/draft';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { refuse } from '../core/refusal-error.ts';
import type { OfVersion } from './trial-input.ts';

export interface KeptVersions {
  readonly kept: WholeVersion;
  /** The version in force today; undefined while none is. */
  readonly before: WholeVersion | undefined;
}

/** A version, and the one that is in force on a day. */
export const findKept = async (
  trx: ProvinceTransaction,
  { slug, version }: OfVersion,
  today: CivilDay,
): Promise<KeptVersions> => {
  const kept = (await findVersion(trx, slug, version)) ?? refuse(catalogueRefusal('NO_SUCH_VERSION'));
  const inForce = versionInForce(await listVersions(trx, { directiveSlug: slug }), today);
  const before = inForce && (await findVersion(trx, slug, inForce.version));
  return { kept, before: before ?? undefined };
};

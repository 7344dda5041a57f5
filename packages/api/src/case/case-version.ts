import { findVersion, listVersions, type WholeVersion } from '@kycuong/db/catalogue';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { versionInForce } from '@kycuong/rules/catalogue';
import type { CatalogueIdentity } from '@kycuong/rules/detection';
import type { CivilDay } from '@kycuong/rules/civil-day';

/** The version of a directive's catalogue in force on a day, or null. */
export const versionOn = async (
  trx: ProvinceTransaction,
  directive: string,
  day: CivilDay,
): Promise<WholeVersion | null> => {
  const found = versionInForce(
    await listVersions(trx, { directiveSlug: directive, statuses: ['approved'] }),
    day,
  );
  return found ? findVersion(trx, directive, found.version) : null;
};

export const identityOf = ({ catalogue, version, contentHash }: WholeVersion): CatalogueIdentity => ({
  id: `${catalogue.province}/${catalogue.directive.slug}`,
  version,
  hash: contentHash,
});

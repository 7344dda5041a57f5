import { findVersion, type WholeVersion } from '@kycuong/db/catalogue';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { catalogueRefusal } from '@kycuong/rules/catalogue/draft';
import { refuse } from '../core/refusal-error.ts';
import type { VersionInput } from './version-input.ts';

export const findOrRefuse = async (
  trx: ProvinceTransaction,
  { slug, version }: VersionInput,
): Promise<WholeVersion> =>
  (await findVersion(trx, slug, version)) ?? refuse(catalogueRefusal('NO_SUCH_VERSION'));

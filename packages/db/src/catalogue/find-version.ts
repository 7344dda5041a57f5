import { catalogueFormat, type Catalogue, type DirectiveText } from '@kycuong/rules/catalogue/schema';
import type { ProvinceTransaction } from '../core/claims.ts';
import { selectVersions, type WholeVersion } from './version-columns.ts';

/** A version of the acting province with its words and settings, or null. */
export async function findVersion(
  trx: ProvinceTransaction,
  directiveSlug: string,
  version: number,
): Promise<WholeVersion | null> {
  const row = await selectVersions(trx)
    .select(['v.province_id', 'v.settings', 't.content'])
    .where('v.directive_slug', '=', directiveSlug)
    .where('v.version', '=', version)
    .executeTakeFirst();
  if (!row) return null;
  const { province_id, settings, content, ...found } = row;
  const catalogue: Catalogue = {
    format: catalogueFormat,
    province: province_id,
    ...(JSON.parse(content) as DirectiveText),
    settings: JSON.parse(settings) as Catalogue['settings'],
  };
  return { ...found, catalogue };
}

import { formatCatalogue } from '@kycuong/rules/catalogue';
import type { Acting } from '../core/procedure.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import type { VersionInput } from './version-input.ts';

export const exportFile = async (
  { transaction }: Acting,
  input: VersionInput,
): Promise<{ fileName: string; text: string; contentHash: string }> => {
  const { catalogue, contentHash } = await transaction((trx) => findOrRefuse(trx, input));
  const fileName = `${catalogue.province}-${input.slug}-${input.version}.yaml`;
  return { fileName, text: formatCatalogue(catalogue), contentHash };
};

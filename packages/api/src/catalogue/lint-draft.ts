import { lintCatalogue } from '@kycuong/rules/catalogue';
import type { Problem } from '@kycuong/rules/problem';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';
import { applyEdit, type DraftEdit } from './draft-edit.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import type { VersionInput } from './version-input.ts';

/** The check of a version as it is kept, or as it would be with one more edit. */
export const lintDraft = async (
  { transaction, families, now }: Acting,
  { edit, ...version }: VersionInput & { edit?: DraftEdit | undefined },
): Promise<readonly Problem[]> => {
  const { catalogue } = await transaction((trx) => findOrRefuse(trx, version));
  return lintCatalogue(
    edit ? { ...catalogue, settings: applyEdit(catalogue.settings, edit) } : catalogue,
    families,
    civilDayOf(now()),
  );
};

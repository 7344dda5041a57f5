import { saveDraft as keepDraft, versionHistory } from '@kycuong/db/catalogue';
import { canonicalJson, diffCatalogues, type Change } from '@kycuong/rules/catalogue';
import { catalogueRefusal } from '@kycuong/rules/catalogue/draft';
import { settingsSchema } from '@kycuong/rules/catalogue/schema/settings';
import { notFound } from '../core/api-refusals.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { applyEdit, pieceOf, withPiece, type DraftEdit } from './draft-edit.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import type { VersionInput } from './version-input.ts';

/** What somebody else saved into the same piece meanwhile. */
export interface StaleDetails {
  readonly by: string | null;
  readonly at: Date | null;
  readonly changes: readonly Change[];
  /** The piece as it is now: a save that names it as its base goes through. */
  readonly base: string;
}

export interface SaveInput extends VersionInput {
  /** The piece as JSON, as it was when the form was opened. */
  readonly base: string;
  readonly edit: DraftEdit;
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Two people may save different pieces of one draft; over a piece that changed meanwhile nobody saves unseen. */
export const saveDraft = (
  { transaction }: Acting,
  { edit, base, ...version }: SaveInput,
): Promise<{ rowVersion: number }> =>
  transaction(async (trx) => {
    const draft = await findOrRefuse(trx, version);
    const { settings } = draft.catalogue;
    const kept = pieceOf(settings, edit);
    if (kept === undefined) return refuse(notFound('piece of the draft'));
    const seen = readJson(base);
    if (canonicalJson(seen) !== canonicalJson(kept)) {
      const before = settingsSchema.safeParse(withPiece(settings, edit, seen as typeof kept));
      const last = (await versionHistory(trx, version.slug, { version: version.version })).find(
        ({ kind }) => kind === 'edited',
      );
      const details: StaleDetails = {
        by: last?.personName ?? null,
        at: last?.at ?? null,
        changes: before.success
          ? diffCatalogues({ ...draft.catalogue, settings: before.data }, draft.catalogue)
          : [],
        base: JSON.stringify(kept),
      };
      return refuse(catalogueRefusal('STALE_EDIT'), details);
    }
    const rowVersion = await keepDraft(trx, {
      directiveSlug: version.slug,
      version: version.version,
      rowVersion: draft.rowVersion,
      settings: applyEdit(settings, edit),
    });
    return { rowVersion };
  });

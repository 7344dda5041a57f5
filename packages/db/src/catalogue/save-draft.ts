import { canonicalJson } from '@kycuong/rules/catalogue';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { canonicalText, type NewDraft } from './create-draft.ts';

export interface DraftSave extends NewDraft {
  readonly version: number;
  /** As it was when the form was opened; a save on top of somebody else's is refused. */
  readonly rowVersion: number;
}

/** Saves a draft and returns its new row version. */
export async function saveDraft(trx: ProvinceTransaction, save: DraftSave): Promise<number> {
  const { rows } = await sql<{ rowVersion: number }>`
    select app.save_draft(${save.directiveSlug}, ${save.version}, ${save.rowVersion}, ${canonicalJson(save.settings)},
      ${save.text ? canonicalText(save.text) : null}) as "rowVersion"`.execute(trx);
  return rows[0]!.rowVersion;
}

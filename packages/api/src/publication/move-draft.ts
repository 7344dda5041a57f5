import { moveResultDraft } from '@kycuong/db/publication';
import { resultDraftSchema, publicationRefusal } from '@kycuong/rules/publication';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { draftFacts } from './draft-facts.ts';
import type { DraftInput } from './draft-inputs.ts';

/** Hands a draft in for approval, once it is complete and every detail that was found has an answer. */
export const submitDraft = ({ transaction, province }: Acting, { draftNo }: DraftInput): Promise<void> =>
  transaction(async (trx) => {
    const { body, gate } = await draftFacts(trx, province, draftNo);
    if (!resultDraftSchema.safeParse(body).success) return refuse(publicationRefusal('RESULT_TEXT_MISSING'));
    if (gate.harm === null) return refuse(publicationRefusal('HARM_NOT_WEIGHED'));
    if (gate.unanswered.length > 0) return refuse(publicationRefusal('DETAILS_UNANSWERED'));
    await moveResultDraft(trx, draftNo, 'editing', 'in-review');
  });

export const sendBackDraft = ({ transaction }: Acting, { draftNo }: DraftInput): Promise<void> =>
  transaction((trx) => moveResultDraft(trx, draftNo, 'in-review', 'editing'));

export const abandonDraft = ({ transaction }: Acting, { draftNo }: DraftInput): Promise<void> =>
  transaction((trx) => moveResultDraft(trx, draftNo, 'editing', 'abandoned'));

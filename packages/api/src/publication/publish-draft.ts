import { publishResult } from '@kycuong/db/publication';
import { decidePublication } from '@kycuong/rules/publication';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { draftFacts } from './draft-facts.ts';
import type { SeenContentInput } from './draft-inputs.ts';

/** The gate, and then the record appears; the database asks the same again. */
export const publishDraft = (
  { transaction, province }: Acting,
  { draftNo, contentHash }: SeenContentInput,
): Promise<{ number: string }> =>
  transaction(async (trx) => {
    const { gate } = await draftFacts(trx, province, draftNo);
    const decision = decidePublication(gate);
    if (!decision.ok) return refuse(decision.refusal);
    return { number: await publishResult(trx, draftNo, contentHash) };
  });

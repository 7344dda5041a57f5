import { saveLetterStep } from '@kycuong/db/apology-letter';
import { confirmLateness } from '@kycuong/rules/apology-letter';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { apologyFacts } from './apology-facts.ts';
import type { confirmInput, LetterInput } from './apology-inputs.ts';

/** A person confirms that work was late and rights were affected; from then on the head owes a letter. */
export const confirmLateWork = (acting: Acting, input: z.infer<typeof confirmInput>): Promise<LetterInput> =>
  acting.transaction(async (trx) => {
    const facts = await apologyFacts(trx, acting, input.unit, input.matter);
    const decided = confirmLateness(input, facts);
    if (!decided.ok) return refuse(decided.refusal);
    return saveLetterStep(trx, null, { seen: 0, kind: 'confirm', next: decided.next });
  });

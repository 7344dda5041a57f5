import { findLetter, saveLetterStep } from '@kycuong/db/apology-letter';
import { apologyRefusal, decideApology } from '@kycuong/rules/apology-letter';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { apologyFacts } from './apology-facts.ts';
import type { actInput } from './apology-inputs.ts';

/** Every step of a letter: `rules` decides, and the database's function looks once more and gives the number. */
export const actOnLetter = (
  acting: Acting,
  { command, revision, ...key }: z.infer<typeof actInput>,
): Promise<{ readonly stage: string; readonly because: readonly string[] }> =>
  acting.transaction(async (trx) => {
    const { duty } = (await findLetter(trx, key)) ?? refuse(apologyRefusal('NO_SUCH_LETTER'));
    const facts = await apologyFacts(trx, acting, duty.unit, duty.matter);
    const decided = decideApology(duty, command, facts, revision);
    if (!decided.ok) return refuse(decided.refusal);
    await saveLetterStep(trx, key, { seen: revision, kind: command.do, next: decided.next });
    return { stage: decided.next.stage, because: decided.because };
  });

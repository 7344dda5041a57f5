import type { ProvinceTransaction } from '@kycuong/db/claims';
import { saveRemedyStep } from '@kycuong/db/remedy';
import { decideRemedy, remedyRefusal, type Remedy, type RemedyCommand } from '@kycuong/rules/remedy';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { remedyFacts } from './remedy-facts.ts';
import type { actInput, RemedyInput } from './remedy-inputs.ts';

export interface RemedyStepTaken {
  readonly revision: number;
  readonly stage: string;
  /** The rules that let it through. */
  readonly because: readonly string[];
}

/** One step: `rules` decides, and the database's function looks once more and is the only one that writes. */
export const takeRemedyStep = async (
  trx: ProvinceTransaction,
  acting: Acting,
  { year, no, line, revision }: RemedyInput & { readonly revision: number },
  command: RemedyCommand,
): Promise<{ readonly next: Remedy; readonly because: readonly string[] }> => {
  const key = { year, no, line };
  const { remedy, facts } = await remedyFacts(trx, acting, key, command);
  const decided = decideRemedy(remedy, command, facts, revision);
  if (!decided.ok) return refuse(decided.refusal);
  const { do: kind, ...payload } = command;
  const { next, because } = decided;
  await saveRemedyStep(trx, { key, seen: revision, kind, payload, next, because });
  return { next, because };
};

/** Every step but the question to the citizen, which makes a link. */
export const actOnRemedy = (
  acting: Acting,
  { command, ...seen }: z.infer<typeof actInput>,
): Promise<RemedyStepTaken> =>
  acting.transaction(async (trx) => {
    if (command.do === 'askCitizen') return refuse(remedyRefusal('REMEDY_STEP_NOT_OPEN'));
    const { next, because } = await takeRemedyStep(trx, acting, seen, command);
    return { revision: next.revision, stage: next.stage, because };
  });

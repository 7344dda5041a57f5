import { caseToday, participantOf } from '@kycuong/db/case';
import { remediesOfCase, saveRemedyStep } from '@kycuong/db/remedy';
import { planRemedy } from '@kycuong/rules/remedy';
import type { z } from 'zod';
import { findOrRefuse } from '../case/case.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import type { planInput, RemedyInput } from './remedy-inputs.ts';

/** Begins one of the three lines of a case. */
export const planNewRemedy = (
  acting: Acting,
  { plan, year, no }: z.infer<typeof planInput>,
): Promise<RemedyInput> =>
  acting.transaction(async (trx) => {
    const kase = await findOrRefuse(trx, { year, no });
    const present = (await remediesOfCase(trx, { year, no })).map(({ remedy }) => remedy);
    const facts = {
      today: await caseToday(trx),
      actor: await participantOf(trx, acting.personId, kase.owner),
      case: kase,
    };
    const decided = planRemedy(plan, facts, present);
    if (!decided.ok) return refuse(decided.refusal);
    const key = { year, no, line: plan.line };
    const { next, because } = decided;
    await saveRemedyStep(trx, { key, seen: 0, kind: 'plan', payload: plan, next, because });
    return key;
  });

import { nationalCalendar } from '@kycuong/db/calendar';
import { caseKeyOf, saveStep } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { type CaseCommand, decide } from '@kycuong/rules/case';
import type { Acting } from '../core/procedure.ts';
import { factsOf } from './case-facts.ts';
import type { SeenCaseInput } from './case-input.ts';
import { decided } from './decided-step.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import { type StepTaken, takeStep } from './take-step.ts';

/** Both sides in one transaction: one case ends in another, and that one takes over what it held. */
export const joinCases = async (
  trx: ProvinceTransaction,
  acting: Acting,
  seen: SeenCaseInput,
  command: Extract<CaseCommand, { do: 'join' }>,
): Promise<StepTaken> => {
  const taken = await takeStep(trx, acting, seen, command);
  const joined = await findOrRefuse(trx, seen);
  const key = caseKeyOf(command.into);
  const into = await findOrRefuse(trx, key);
  const absorb = { do: 'absorb', from: joined.id } as const;
  const facts = { ...(await factsOf(trx, acting, into)), other: joined };
  const { next, effects, because } = decided(decide(into, absorb, facts, into.revision));
  const { workingDays } = await nationalCalendar();
  const step = {
    key,
    seen: into.revision,
    kind: 'absorb',
    payload: { from: joined.id },
    next,
    effects,
    because,
  };
  await saveStep(trx, step, workingDays);
  return taken;
};

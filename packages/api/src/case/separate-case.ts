import { nationalCalendar } from '@kycuong/db/calendar';
import { caseId, saveStep, takeCaseNumber } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { type CaseCommand, caseRefusal, separatedCase } from '@kycuong/rules/case';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { factsOf } from './case-facts.ts';
import type { SeenCaseInput } from './case-input.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import { type StepTaken, takeStep } from './take-step.ts';

/** Some behaviours leave for a case of their own, with a number of their own, in the same transaction. */
export const separateCase = async (
  trx: ProvinceTransaction,
  acting: Acting,
  seen: SeenCaseInput,
  command: Extract<CaseCommand, { do: 'separate' }>,
): Promise<StepTaken> => {
  const whole = await findOrRefuse(trx, seen);
  const taken = await takeStep(trx, acting, seen, command);
  const { today, procedure } = await factsOf(trx, acting, whole);
  if (!procedure) return refuse(caseRefusal('FACT_MISSING'));
  const key = await takeCaseNumber(trx, Number(today.slice(0, 4)));
  const next = separatedCase(whole, command, { id: caseId(acting.province, key), today, procedure });
  const { workingDays } = await nationalCalendar();
  const payload = { from: whole.id, allegations: command.allegations, reason: command.reason };
  await saveStep(
    trx,
    { key, seen: 0, kind: 'separate', payload, next, effects: [], because: taken.because },
    workingDays,
  );
  return taken;
};

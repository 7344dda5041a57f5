import { nationalCalendar } from '@kycuong/db/calendar';
import { saveStep } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { type CaseCommand, decide } from '@kycuong/rules/case';
import type { Acting } from '../core/procedure.ts';
import { factsOf } from './case-facts.ts';
import type { SeenCaseInput } from './case-input.ts';
import { decided } from './decided-step.ts';
import { findOrRefuse } from './find-or-refuse.ts';

export interface StepTaken {
  readonly revision: number;
  readonly stage: string;
  /** The rules that let it through. */
  readonly because: readonly string[];
}

/** One step of one case: `rules` decides, and the database's function looks once more and is the only one that writes. */
export const takeStep = async (
  trx: ProvinceTransaction,
  acting: Acting,
  { year, no, revision }: SeenCaseInput,
  command: CaseCommand,
): Promise<StepTaken> => {
  const key = { year, no };
  const kase = await findOrRefuse(trx, key);
  const facts = await factsOf(trx, acting, kase, command);
  const { next, effects, because } = decided(decide(kase, command, facts, revision));
  const { workingDays } = await nationalCalendar();
  const { do: kind, ...payload } = command;
  await saveStep(trx, { key, seen: revision, kind, payload, next, effects, because }, workingDays);
  return { revision: next.revision, stage: next.stage, because };
};

import { nationalCalendar } from '@kycuong/db/calendar';
import {
  caseId,
  type CaseKey,
  caseToday,
  levelsFrom,
  officerToday,
  participantOf,
  saveStep,
  takeCaseNumber,
} from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { caseRefusal, type OpenCase, openCase as decideOpening } from '@kycuong/rules/case';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { behaviourFacts } from './behaviour-facts.ts';
import { procedureToday } from './case-facts.ts';
import { decided } from './decided-step.ts';

export interface CaseOpened extends CaseKey {
  readonly id: string;
  readonly owner: string;
  /** Units that were passed over, because nobody impartial was left in them. */
  readonly escalatedFrom: readonly string[];
}

/** A case begins, from a signal, a report, an inspection or a head's own report; another person admits it. */
export const openCase = (acting: Acting, command: OpenCase): Promise<CaseOpened> =>
  acting.transaction((trx) => openIn(trx, acting, command));

export const openIn = async (
  trx: ProvinceTransaction,
  acting: Acting,
  command: OpenCase,
): Promise<CaseOpened> => {
  const today = await caseToday(trx);
  const { workingDays } = await nationalCalendar();
  const { subject, allegations } = command;
  const unit = subject.kind === 'officer' ? (await officerToday(trx, subject.officer))?.unit : subject.unit;
  if (!unit) return refuse(caseRefusal('FACT_MISSING'));
  const procedure = await procedureToday(trx, allegations[0]!.directive, today);
  const facts = {
    today,
    workingDays,
    actor: await participantOf(trx, acting.personId, unit),
    behaviours: await behaviourFacts(trx, subject, allegations),
    levels: await levelsFrom(trx, unit),
    subjectUnit: unit,
    ...(procedure && { procedure }),
  };
  const key = await takeCaseNumber(trx, Number(today.slice(0, 4)));
  const id = caseId(acting.province, key);
  const { next, effects, because } = decided(decideOpening(id, command, facts));
  await saveStep(
    trx,
    { key, seen: 0, kind: 'open', payload: { why: command.why }, next, effects, because },
    workingDays,
  );
  const escalatedFrom = effects.flatMap((effect) => (effect.effect === 'escalated' ? [effect.from] : []));
  return { ...key, id, owner: next.owner, escalatedFrom };
};

import { endOfLimit } from '../calendar/calendar.ts';
import { headAnswersFor } from '../case/case.ts';
import { toCivilDay, toEpochDay } from '../core/epoch-day.ts';
import type { Decision } from '../core/refusal.ts';
import { answeringHead } from './answering-head.ts';
import type { AskHead } from './ledger-commands.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { assessors, partial } from './ledger-path.ts';
import { ledgerRefusal, type LedgerRefusalCode } from './ledger-refusals.ts';
import type { LiabilityEntry } from './liability-entry.ts';

export type LedgerDecision = Decision<LiabilityEntry, LedgerRefusalCode>;

/**
 * An entry begins by asking the head: a confirmed behaviour of a final case, and whoever headed the unit on the day of the act. `id` is
 * the number it will have.
 */
export function askHead(id: string, { allegation, question }: AskHead, facts: LedgerFacts): LedgerDecision {
  const { actor, today, onDay, mechanismWorks, case: kase } = facts;
  const refuse = (code: LedgerRefusalCode): LedgerDecision => ({ ok: false, refusal: ledgerRefusal(code) });
  if (!mechanismWorks) return refuse('HEAD_LIABILITY_NOT_A_MECHANISM');
  const entry = headAnswersFor(kase, { remedied: false }).find((one) => one.allegation.no === allegation);
  if (!entry) return refuse('NO_FINDING_TO_ANSWER_FOR');
  const answering = answeringHead(onDay);
  if (!answering.answers)
    return refuse(answering.why === 'head-is-the-subject' ? 'HEAD_IS_THE_SUBJECT' : 'NO_HEAD_ON_THAT_DAY');
  if (!actor.roles.some((role) => assessors.includes(role))) return refuse('NOT_YOUR_LEDGER_STEP');
  if (partial(answering.head, actor)) return refuse('LED_BY_THIS_HEAD');
  const { directive, behaviour, actOn } = entry.allegation;
  return {
    ok: true,
    because: ['head-liability.confirmed-findings-only', 'head-liability.head-of-the-day'],
    next: {
      id,
      revision: 1,
      stage: 'asked',
      case: kase.id,
      allegation,
      directive,
      behaviour,
      actOn,
      head: answering.head,
      unit: answering.unit,
      askedBy: actor.person,
      askedOn: today,
      question,
      explainBy: limitFrom(facts, facts.explanationWorkingDays),
      heard: null,
      explanation: null,
      actions: [],
      assessment: null,
      decision: null,
      appealBy: null,
      appeal: null,
      finalBasis: null,
    },
  };
}

/** The end of a limit in working days from today; null while the province sets none: it does not run. */
export function limitFrom(
  { today, workingDays }: Pick<LedgerFacts, 'today' | 'workingDays'>,
  amount: number | null,
): LiabilityEntry['explainBy'] {
  if (amount === null) return null;
  return toCivilDay(endOfLimit(toEpochDay(today), { amount, unit: 'working-days' }, workingDays).due);
}

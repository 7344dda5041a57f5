import { z } from 'zod';
import type { Role } from '../access/roles.ts';
import { endOfLimit } from '../calendar/calendar.ts';
import { civilDaySchema, type CivilDay } from '../core/civil-day.schema.ts';
import { toCivilDay, toEpochDay } from '../core/epoch-day.ts';
import type { Decision } from '../core/refusal.ts';
import type { ApologyDuty } from './apology-duty.ts';
import type { ApologyFacts } from './apology-facts.ts';
import { apologyRefusal, type ApologyRefusalCode } from './apology-refusals.ts';

const words = z.string().trim().min(1).max(4000);

export const confirmLatenessSchema = z.strictObject({
  matter: z.string().trim().min(1).max(120),
  unit: z.string().trim().min(1).max(120),
  dueOn: civilDaySchema,
  evidence: words,
  /** Both conditions are stated, because the duty needs both. */
  rightsAffected: z.boolean(),
  rights: words,
});
export type ConfirmLateness = z.infer<typeof confirmLatenessSchema>;

export const confirmers: readonly Role[] = ['intake', 'verifier', 'inspector'];

/**
 * A letter is owed when the work is late and lawful rights or interests were affected (DN-O15), and only once a person says so:
 * nothing follows from a signal. The limit to sign is the province's; where none is set it does not run.
 */
export function confirmLateness(
  { matter, unit, dueOn, evidence, rightsAffected, rights }: ConfirmLateness,
  facts: ApologyFacts,
): Decision<Omit<ApologyDuty, 'id'>, ApologyRefusalCode> {
  const { actor, today, head, directive } = facts;
  const refuse = (code: ApologyRefusalCode) => ({ ok: false, refusal: apologyRefusal(code) }) as const;
  if (directive === null) return refuse('APOLOGY_NOT_A_MECHANISM');
  if (!actor.roles.some((role) => confirmers.includes(role))) return refuse('NOT_YOUR_LETTER_STEP');
  if (head === null) return refuse('NOBODY_HEADS_THE_UNIT');
  if (actor.officer === null || actor.officer === head) return refuse('CONFIRMED_BY_THE_HEAD');
  if (dueOn >= today) return refuse('NOT_LATE_YET');
  if (!rightsAffected) return refuse('NO_RIGHTS_AFFECTED');
  if (facts.owedAlready) return refuse('ONE_LETTER_FOR_A_MATTER');
  return {
    ok: true,
    because: ['apology-letter.two-conditions', 'apology-letter.confirmed-by-a-person'],
    next: {
      revision: 1,
      stage: 'owed',
      matter,
      unit,
      head,
      directive,
      lateness: { dueOn, evidence, confirmedBy: actor.person, confirmedOn: today },
      rights,
      signBy: signBy(facts),
      letter: null,
      signed: null,
      delivered: null,
      exception: null,
    },
  };
}

function signBy({ today, signWorkingDays, workingDays }: ApologyFacts): CivilDay | null {
  if (signWorkingDays === null) return null;
  const limit = { amount: signWorkingDays, unit: 'working-days' } as const;
  return toCivilDay(endOfLimit(toEpochDay(today), limit, workingDays).due);
}

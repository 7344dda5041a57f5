import { z } from 'zod';
import { civilDaySchema } from '../../core/civil-day.schema.ts';
import { startClock } from '../clocks.ts';
import { documentNumberSchema, wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const suspendSchema = z.strictObject({
  do: z.literal('suspend'),
  from: civilDaySchema,
  /** The legal basis of this act alone. */
  basis: wordsSchema,
  reason: wordsSchema,
  decisionNumber: documentNumberSchema,
});

/** Tạm đình chỉ công tác: a separate act with its own basis, never a form of discipline (Quy định 148-QĐ/TW). */
export const suspend: Step<z.infer<typeof suspendSchema>> = (kase, command, { actor, today, procedure }) => {
  if (!procedure) return refuse('FACT_MISSING');
  if (kase.subject.kind !== 'officer') return refuse('SUBJECT_IS_A_COLLECTIVE');
  if (kase.suspensions.some(({ endedOn }) => endedOn === null)) return refuse('ALREADY_DONE');
  const { from, basis, reason, decisionNumber } = command;
  if (from < today) return refuse('DAY_IN_PAST');
  const no = kase.suspensions.length + 1;
  const suspension = { no, from, by: actor.person, basis, reason, decisionNumber, endedOn: null };
  const next = { ...kase, suspensions: [...kase.suspensions, suspension] };
  return goOn(
    startClock(next, 'suspension', { from, procedure }),
    ['case.suspension-own-basis'],
    [
      { effect: 'document', document: 'suspension' },
      { effect: 'tell', whom: 'subject' },
    ],
  );
};

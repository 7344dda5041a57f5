import { z } from 'zod';
import { standingStay } from '../case-state.ts';
import { civilDaySchema } from '../../core/civil-day.schema.ts';
import { documentNumberSchema, wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';
import { stayGrounds } from '../vocabulary.ts';

export const staySchema = z.strictObject({
  do: z.literal('stay'),
  ground: z.enum(stayGrounds),
  reason: wordsSchema,
  decisionNumber: documentNumberSchema,
  from: civilDaySchema,
});

/** Illness, maternity or prosecution: discipline waits and clocks stop, with reason and decision number. */
export const stay: Step<z.infer<typeof staySchema>> = (kase, command, { today }) => {
  if (kase.subject.kind !== 'officer') return refuse('SUBJECT_IS_A_COLLECTIVE');
  if (standingStay(kase)) return refuse('CASE_STAYED');
  const { ground, reason, decisionNumber, from } = command;
  if (from > today) return refuse('DAY_IN_FUTURE');
  if (kase.stays.some(({ to }) => to !== null && to > from)) return refuse('DAY_BEFORE_THE_STEP');
  const no = kase.stays.length + 1;
  return goOn({ ...kase, stays: [...kase.stays, { no, ground, reason, decisionNumber, from, to: null }] }, [
    'case.stay',
  ]);
};

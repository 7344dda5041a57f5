import { z } from 'zod';
import { runningClock } from '../clocks.ts';
import { documentNumberSchema, wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const markComplexSchema = z.strictObject({
  do: z.literal('markComplex'),
  reason: wordsSchema,
  decisionNumber: documentNumberSchema,
});

/** A complex case has the longer limit, 150 days in place of 90 for cadres and civil servants. */
export const markComplex: Step<z.infer<typeof markComplexSchema>> = (kase, { reason, decisionNumber }) => {
  if (kase.complex) return refuse('EXTENDED_ALREADY');
  const clock = runningClock(kase, 'discipline');
  if (!clock?.limit || !clock.longer) return refuse('LIMIT_DOES_NOT_RUN');
  const clocks = kase.clocks.map((one) => (one.no === clock.no ? { ...one, limit: clock.longer } : one));
  return goOn({ ...kase, clocks, complex: { reason, decisionNumber } }, ['case.complex']);
};

import { z } from 'zod';
import { hasPassed, runningClock } from '../clocks.ts';
import { documentNumberSchema, wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const extendExplanationSchema = z.strictObject({
  do: z.literal('extendExplanation'),
  reason: wordsSchema,
  decisionNumber: documentNumberSchema,
});

/** More time to explain: once, before the limit has passed, by the length that the step began with. */
export const extendExplanation: Step<z.infer<typeof extendExplanationSchema>> = (kase, command, facts) => {
  const clock = runningClock(kase, 'explanation');
  if (!clock) return refuse('NOT_RECEIVED_YET');
  if (clock.extension) return refuse('EXTENDED_ALREADY');
  if (clock.limit === null || clock.longer === null) return refuse('LIMIT_DOES_NOT_RUN');
  if (hasPassed(kase, clock, facts)) return refuse('LIMIT_PASSED');
  const { reason, decisionNumber } = command;
  const extended = { ...clock, extension: { limit: clock.longer, reason, decisionNumber } };
  const clocks = kase.clocks.map((one) => (one.no === clock.no ? extended : one));
  return goOn({ ...kase, clocks }, ['case.extension'], [{ effect: 'tell', whom: 'subject' }]);
};

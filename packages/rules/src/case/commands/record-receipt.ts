import { z } from 'zod';
import { civilDaySchema } from '../../core/civil-day.schema.ts';
import { startClock } from '../clocks.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const recordReceiptSchema = z.strictObject({
  do: z.literal('recordReceipt'),
  receivedOn: civilDaySchema,
});

/** The officer has the request: from here the limit for explaining runs. */
export const recordReceipt: Step<z.infer<typeof recordReceiptSchema>> = (kase, { receivedOn }, facts) => {
  const { request } = kase;
  if (!request || !facts.procedure) return refuse('FACT_MISSING');
  if (request.receivedOn !== null) return refuse('ALREADY_DONE');
  if (receivedOn > facts.today) return refuse('DAY_IN_FUTURE');
  if (receivedOn < request.sentOn) return refuse('DAY_BEFORE_THE_STEP');
  const next = { ...kase, request: { ...request, receivedOn } };
  return goOn(startClock(next, 'explanation', { from: receivedOn, procedure: facts.procedure }), [
    'case.explanation-limit',
    'case.version-of-the-step',
  ]);
};

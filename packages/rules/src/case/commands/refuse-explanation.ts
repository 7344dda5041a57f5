import { z } from 'zod';
import { heardBy } from '../heard.ts';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const refuseExplanationSchema = z.strictObject({
  do: z.literal('refuseExplanation'),
  /** The officer's own words, or the record that shows the refusal. */
  record: wordsSchema,
});

/** The officer will not explain, and says so or is recorded as saying so after having the request. */
export const refuseExplanation: Step<z.infer<typeof refuseExplanationSchema>> = (kase, _command, facts) => {
  if (!facts.procedure) return refuse('FACT_MISSING');
  if (!kase.request?.receivedOn) return refuse('NOT_RECEIVED_YET');
  const { today, procedure } = facts;
  return goOn(heardBy(kase, 'refused', [], { today, procedure }), ['case.hear-first', 'case.refused']);
};

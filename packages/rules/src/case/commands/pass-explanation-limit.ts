import { z } from 'zod';
import { hasPassed, runningClock } from '../clocks.ts';
import { heardBy } from '../heard.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const passExplanationLimitSchema = z.strictObject({ do: z.literal('passExplanationLimit') });

/** The limit ended when its last day ended, and nobody explained. A limit that does not run never passes. */
export const passExplanationLimit: Step<z.infer<typeof passExplanationLimitSchema>> = (
  kase,
  _command,
  facts,
) => {
  if (!facts.procedure) return refuse('FACT_MISSING');
  const clock = runningClock(kase, 'explanation');
  if (!clock) return refuse('NOT_RECEIVED_YET');
  const passed = hasPassed(kase, clock, facts);
  if (passed === null) return refuse('LIMIT_DOES_NOT_RUN');
  if (!passed) return refuse('EXPLANATION_STILL_OPEN');
  const { today, procedure } = facts;
  return goOn(heardBy(kase, 'limit-passed', [], { today, procedure }), [
    'case.hear-first',
    'case.explanation-limit',
  ]);
};

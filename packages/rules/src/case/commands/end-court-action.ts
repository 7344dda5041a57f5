import { z } from 'zod';
import { wordsSchema } from '../command-fields.ts';
import { cleared } from '../cleared.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const endCourtActionSchema = z.strictObject({
  do: z.literal('endCourtAction'),
  outcome: z.enum(['upheld', 'overturned']),
  judgment: wordsSchema,
});

/** The court has spoken for good. */
export const endCourtAction: Step<z.infer<typeof endCourtActionSchema>> = (kase, { outcome }, { today }) => {
  if (kase.court?.outcome !== null) return refuse('NO_SUCH_PART');
  const next = { ...kase, court: { ...kase.court, outcome } };
  return outcome === 'overturned'
    ? cleared(next, today, 'case.overturned-is-withdrawn')
    : goOn(next, ['case.court']);
};

import { z } from 'zod';
import { appealClocks, appealWindow } from '../appeal-window.ts';
import { endClocks } from '../clocks.ts';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const makeFinalSchema = z.strictObject({
  do: z.literal('makeFinal'),
  /** On what basis, where the limit to appeal is not determined and so never passes by itself; else null. */
  basis: wordsSchema.nullable(),
});

/** Nobody may appeal any more. */
export const makeFinal: Step<z.infer<typeof makeFinalSchema>> = (kase, { basis }, facts) => {
  if (kase.court?.outcome === null) return refuse('COURT_PENDING');
  const open = appealWindow({ ...kase, finalBasis: basis }, facts);
  if (open === 'does-not-run') return refuse('LIMIT_DOES_NOT_RUN');
  if (open !== null) return refuse('APPEAL_STILL_OPEN');
  const ended = endClocks(kase, appealClocks, facts.today);
  return goOn({ ...ended, stage: 'final', finalBasis: basis }, ['case.appeal-limit', 'case.final']);
};

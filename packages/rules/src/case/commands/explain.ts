import { z } from 'zod';
import { heardBy } from '../heard.ts';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const explainSchema = z.strictObject({
  do: z.literal('explain'),
  points: z
    .array(
      z.strictObject({
        text: wordsSchema,
        allegation: z.int().min(1).nullable(),
        /** Objective causes of the province's vocabulary, each with its proof: without proof it is only words. */
        causes: z.array(z.strictObject({ code: z.string().min(1).max(60), proof: wordsSchema })).max(20),
      }),
    )
    .min(1)
    .max(50),
});

/** The officer explains, point by point. Late, but before anybody recorded that the limit passed, is still heard. */
export const explain: Step<z.infer<typeof explainSchema>> = (kase, { points }, facts) => {
  if (!facts.procedure) return refuse('FACT_MISSING');
  const known = new Set(kase.allegations.map(({ no }) => no));
  if (points.some(({ allegation }) => allegation !== null && !known.has(allegation)))
    return refuse('NO_SUCH_PART');
  const numbered = points.map((point, place) => ({ no: place + 1, ...point, weighed: null }));
  const next = heardBy(kase, 'explained', numbered, { today: facts.today, procedure: facts.procedure });
  return goOn(next, ['case.hear-first', 'case.point-by-point'], [{ effect: 'tell', whom: 'handler' }]);
};

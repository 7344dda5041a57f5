import { z } from 'zod';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';
import { asVerifier } from '../verifiers.ts';
import { weighings } from '../vocabulary.ts';

export const weighPointSchema = z.strictObject({
  do: z.literal('weighPoint'),
  point: z.int().min(1),
  as: z.enum(weighings),
  /** Goes to the officer. */
  reason: wordsSchema,
});

/** What one point of the explanation is worth, with the reason. It may be weighed anew until the conclusion. */
export const weighPoint: Step<z.infer<typeof weighPointSchema>> = (
  kase,
  { point, as, reason },
  { actor },
) => {
  if (!kase.points.some(({ no }) => no === point)) return refuse('NO_SUCH_PART');
  const weighed = { as, reason, by: actor.person };
  const points = kase.points.map((one) => (one.no === point ? { ...one, weighed } : one));
  return goOn(asVerifier({ ...kase, points }, actor.person), ['case.point-by-point']);
};

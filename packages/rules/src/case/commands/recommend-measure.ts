import { z } from 'zod';
import { confirmed } from '../case-state.ts';
import { wordsSchema } from '../command-fields.ts';
import { measuresOf } from '../measures-of.ts';
import { measureForms } from '../procedure/measure-forms.ts';
import { goOn, refuse, type Step } from '../step.ts';
import { asVerifier } from '../verifiers.ts';

export const measureInputSchema = z.strictObject({ form: z.enum(measureForms), reason: wordsSchema });

export const recommendMeasureSchema = z.strictObject({
  do: z.literal('recommendMeasure'),
  measures: z.array(measureInputSchema).min(1).max(5),
});

/** What the handler would do. Kept beside what is decided in the end. */
export const recommendMeasure: Step<z.infer<typeof recommendMeasureSchema>> = (kase, { measures }, facts) => {
  if (confirmed(kase).length === 0) return refuse('NOTHING_CONFIRMED');
  const found = measuresOf(kase, measures, facts.today);
  if (!found.ok) return refuse(found.code);
  return goOn(asVerifier({ ...kase, recommended: found.measures }, facts.actor.person), ['case.recommend']);
};

import { z } from 'zod';
import { personSchema } from '../command-fields.ts';
import { goOn, type Step } from '../step.ts';

export const nameRepresentativeSchema = z.strictObject({
  do: z.literal('nameRepresentative'),
  name: z.string().trim().min(1).max(200),
  /** Their account, when they have one. */
  person: personSchema.nullable(),
});

/** Somebody who speaks for the officer. */
export const nameRepresentative: Step<z.infer<typeof nameRepresentativeSchema>> = (kase, { name, person }) =>
  goOn({ ...kase, representative: { name, person } }, ['case.representative']);

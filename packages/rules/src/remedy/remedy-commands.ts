import { z } from 'zod';
import { civilDaySchema } from '../core/civil-day.schema.ts';
import { beneficiaries, remedyLines } from './remedy-state.ts';

const words = z.string().trim().min(1).max(4000);
const milestone = z.int().min(1).max(1000);

export const planRemedySchema = z.strictObject({
  line: z.enum(remedyLines),
  what: words,
  forWhom: z.enum(beneficiaries),
});
export type PlanRemedy = z.infer<typeof planRemedySchema>;

const addMilestone = z.strictObject({
  do: z.literal('addMilestone'),
  text: words,
  publicText: z
    .string()
    .trim()
    .max(300)
    .nullable()
    .transform((text) => text || null),
  owner: z.uuid(),
  dueOn: civilDaySchema.nullable(),
});
const recordDone = z.strictObject({
  do: z.literal('recordDone'),
  milestone,
  on: civilDaySchema,
  evidence: words,
});
const verify = z.strictObject({
  do: z.literal('verify'),
  milestone,
  holds: z.boolean(),
  reason: words,
});
/** Makes the one-time link; the answer comes from outside. */
const askCitizen = z.strictObject({ do: z.literal('askCitizen') });

export const remedyCommandSchema = z.discriminatedUnion('do', [addMilestone, recordDone, verify, askCitizen]);
export type RemedyCommand = z.infer<typeof remedyCommandSchema>;
export type RemedyCommandName = RemedyCommand['do'];
export const remedyCommandNames = [
  'addMilestone',
  'recordDone',
  'verify',
  'askCitizen',
] as const satisfies RemedyCommandName[];

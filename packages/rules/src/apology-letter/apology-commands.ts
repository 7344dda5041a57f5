import { z } from 'zod';
import { civilDaySchema } from '../core/civil-day.schema.ts';
import { deliveryChannels, exceptionGrounds, recipientKinds } from './apology-duty.ts';

const words = z.string().trim().min(1).max(4000);
const line = z.string().trim().min(1).max(300);

const write = z.strictObject({
  do: z.literal('write'),
  recipientKind: z.enum(recipientKinds),
  recipientName: line,
  recipientAddress: line,
  reason: words,
  newDueOn: civilDaySchema.nullable(),
});
const sign = z.strictObject({ do: z.literal('sign') });
const deliver = z.strictObject({
  do: z.literal('deliver'),
  channel: z.enum(deliveryChannels),
  on: civilDaySchema,
  proof: words,
});
const except = z.strictObject({
  do: z.literal('except'),
  ground: z.enum(exceptionGrounds),
  reason: words,
});

export const apologyCommandSchema = z.discriminatedUnion('do', [write, sign, deliver, except]);
export type ApologyCommand = z.infer<typeof apologyCommandSchema>;
export type ApologyCommandName = ApologyCommand['do'];
export const apologyCommandNames = [
  'write',
  'sign',
  'deliver',
  'except',
] as const satisfies ApologyCommandName[];

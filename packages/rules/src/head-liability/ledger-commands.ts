// What may be asked of an entry, by name.
import { z } from 'zod';
import { civilDaySchema } from '../core/civil-day.schema.ts';
import { actionKinds, limitsOfAnswer, weights } from './liability-entry.ts';

const words = z.string().trim().min(1).max(4000);
const records = z.array(z.string().trim().min(1).max(120)).max(100);
const assessed = { weight: z.enum(weights), limits: z.array(z.enum(limitsOfAnswer)), reasons: words };

export const askHeadSchema = z.strictObject({ allegation: z.int().min(1), question: words });

export const ledgerCommandSchemas = {
  explain: z.strictObject({
    do: z.literal('explain'),
    explanation: words,
    actions: z
      .array(z.strictObject({ kind: z.enum(actionKinds), on: civilDaySchema, what: words, records }))
      .max(20),
  }),
  refuse: z.strictObject({ do: z.literal('refuse'), record: words }),
  passLimit: z.strictObject({ do: z.literal('passLimit') }),
  weighAction: z.strictObject({
    do: z.literal('weighAction'),
    action: z.int().min(1),
    counts: z.boolean(),
    reason: words,
  }),
  propose: z.strictObject({ do: z.literal('propose'), ...assessed }),
  decide: z.strictObject({ do: z.literal('decide'), ...assessed, basis: words }),
  fileAppeal: z.strictObject({ do: z.literal('fileAppeal'), grounds: words }),
  decideAppeal: z.strictObject({
    do: z.literal('decideAppeal'),
    outcome: z.enum(['upheld', 'changed', 'overturned']),
    weight: z.enum(weights).nullable(),
    reason: words,
  }),
  makeFinal: z.strictObject({ do: z.literal('makeFinal'), basis: words.nullable() }),
} as const;

export type LedgerCommandName = keyof typeof ledgerCommandSchemas;
export const ledgerCommandNames = Object.keys(ledgerCommandSchemas) as readonly LedgerCommandName[];

const { explain, refuse, passLimit, weighAction, propose, decide, fileAppeal, decideAppeal, makeFinal } =
  ledgerCommandSchemas;
export const ledgerCommandSchema = z.discriminatedUnion('do', [
  explain,
  refuse,
  passLimit,
  weighAction,
  propose,
  decide,
  fileAppeal,
  decideAppeal,
  makeFinal,
]);
export type AskHead = z.infer<typeof askHeadSchema>;
export type LedgerCommand = z.infer<typeof ledgerCommandSchema>;

import { z } from 'zod';
import { civilDaySchema } from '../core/civil-day.schema.ts';
import { roles } from './roles.ts';

/** An identifier of a unit or an officer, as the evidence has it. */
const identifier = z.string().trim().min(1).max(120);
const reason = z.string().trim().min(1).max(1000);
const words = z.string().trim().min(1).max(200);

/** Which role, how far and how long. Without a unit it reaches the whole province; `to` is the first day without it. */
const grant = {
  role: z.enum(roles),
  unit: identifier.nullable(),
  from: civilDaySchema,
  to: civilDaySchema.nullable(),
};

export const proposeRoleSchema = z.strictObject({ personId: z.uuid(), ...grant, reason });
export const proposeOfficerSchema = z.strictObject({ personId: z.uuid(), officer: identifier, reason });

/** A new person with a first role; the officer, if they are one, is proposed along with it. */
export const inviteSchema = z.strictObject({
  name: words,
  email: z.email().max(200),
  officer: identifier.nullable(),
  ...grant,
  reason,
});

export const decideProposalSchema = z.strictObject({
  proposal: z.int().min(1),
  decision: z.enum(['confirmed', 'refused', 'withdrawn']),
  reason: z.string().trim().max(1000),
});

export const endRoleSchema = z.strictObject({ membership: z.int().min(1), reason });

/** What another system may do with a token. In the database the check of `access.api_token`. */
export const tokenScopes = ['events.write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** A token lives at most a year: one that is forgotten ends by itself. */
export const makeTokenSchema = z.strictObject({
  name: words,
  scopes: z.array(z.enum(tokenScopes)).min(1),
  days: z.int().min(1).max(365),
});

/** Whom or what somebody might look at. */
export const whoSeesSchema = z.strictObject({ kind: z.enum(['officer', 'unit']), id: identifier });
export type WhoSees = z.output<typeof whoSeesSchema>;

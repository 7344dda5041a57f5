import {
  type PartyMembership,
  recordPartyMembership as keep,
  viewPartyMembership as view,
} from '@kycuong/db/organisation';
import { civilDaySchema } from '@kycuong/rules/civil-day';
import { codeSchema } from '@kycuong/rules/organisation';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';

export const membershipInput = z
  .object({
    officer: codeSchema,
    standing: z.enum(['member', 'probationary']).nullable(),
    since: civilDaySchema.nullable(),
    document: z.string().trim().min(1).max(200),
  })
  .refine(({ standing, since }) => (standing === null) === (since === null), {
    path: ['since'],
    message: 'a standing has a day, and no standing has none',
  });

/** A view is written to the audit log in the same transaction, so that none goes unrecorded. */
export const viewPartyMembership = (
  { transaction }: Acting,
  { officer }: { readonly officer: string },
): Promise<PartyMembership | null> => transaction((trx) => view(trx, officer));

export const recordPartyMembership = (
  { transaction }: Acting,
  input: z.infer<typeof membershipInput>,
): Promise<void> => transaction((trx) => keep(trx, input));

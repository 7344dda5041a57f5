import { invite, proposeOfficer, proposeRole, startPasswordReset } from '@kycuong/db/access';
import type { inviteSchema } from '@kycuong/rules/access/schema';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { oneTimeSecret } from './one-time-secret.ts';

const invitationDays = 7;
const resetHours = 24;
const hour = 3_600_000;

/** The secret part of a link; it is shown once and kept nowhere. */
export interface MadeLink {
  readonly personId: string;
  readonly email: string;
  readonly secret: string;
  readonly expiresAt: Date;
}

/** The account's link at once; the role, and whose officer the person is, as proposals. */
export const invitePerson = (acting: Acting, input: z.output<typeof inviteSchema>): Promise<MadeLink> =>
  acting.transaction(async (trx) => {
    const { name, email, officer, reason, ...grant } = input;
    const { secret, digest } = oneTimeSecret();
    const expiresAt = new Date(acting.now().getTime() + invitationDays * 24 * hour);
    const personId = await invite(trx, { name, email }, { digest, expiresAt });
    await proposeRole(trx, { personId, ...grant, reason });
    if (officer) await proposeOfficer(trx, { personId, officer, reason });
    return { personId, email, secret, expiresAt };
  });

export const resetPassword = (acting: Acting, personId: string): Promise<MadeLink> =>
  acting.transaction(async (trx) => {
    const { secret, digest } = oneTimeSecret();
    const expiresAt = new Date(acting.now().getTime() + resetHours * hour);
    const email = await startPasswordReset(trx, personId, { digest, expiresAt });
    return { personId, email, secret, expiresAt };
  });

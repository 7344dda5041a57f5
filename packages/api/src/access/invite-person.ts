import { randomBytes } from 'node:crypto';
import { invite, proposeOfficer, proposeRole, startPasswordReset } from '@kycuong/db/access';
import { queueLinkMail } from '@kycuong/db/notification';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import type { inviteSchema } from '@kycuong/rules/access/schema';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { digestOf, oneTimeSecret } from '../core/one-time-secret.ts';

const invitationDays = 7;
const resetHours = 24;
const hour = 3_600_000;

/** A link that works once. */
export interface MadeLink {
  readonly personId: string;
  readonly email: string;
  /** Its secret part, shown once and kept nowhere; null where it goes to the address by mail, and nobody else sees it. */
  readonly secret: string | null;
  readonly expiresAt: Date;
}

/** The account's link at once; the role, and whose officer the person is, as proposals. */
export const invitePerson = (acting: Acting, input: z.output<typeof inviteSchema>): Promise<MadeLink> =>
  acting.transaction(async (trx) => {
    const { name, email, officer, reason, ...grant } = input;
    const { secret, digest, mail } = newLink(acting);
    const expiresAt = new Date(acting.now().getTime() + invitationDays * 24 * hour);
    const personId = await invite(trx, { name, email }, { digest, expiresAt });
    await mail(trx);
    await proposeRole(trx, { personId, ...grant, reason });
    if (officer) await proposeOfficer(trx, { personId, officer, reason });
    return { personId, email, secret, expiresAt };
  });

export const resetPassword = (acting: Acting, personId: string): Promise<MadeLink> =>
  acting.transaction(async (trx) => {
    const { secret, digest, mail } = newLink(acting);
    const expiresAt = new Date(acting.now().getTime() + resetHours * hour);
    const email = await startPasswordReset(trx, personId, { digest, expiresAt });
    await mail(trx);
    return { personId, email, secret, expiresAt };
  });

/** By mail, where there is one: then the worker makes the secret again, and it stands in no table and on no screen. */
const newLink = ({ province, outgoing }: Acting) => {
  if (!outgoing.mails) return { ...oneTimeSecret(), mail: () => Promise.resolve() };
  const nonce = randomBytes(24).toString('base64url');
  const digest = digestOf(outgoing.secret('one-time link', nonce));
  return {
    secret: null,
    digest,
    mail: (trx: ProvinceTransaction) => queueLinkMail(trx, province, { digest, nonce }),
  };
};

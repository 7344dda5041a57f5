import { randomBytes } from 'node:crypto';
import { makeWebhook as make } from '@kycuong/db/notification';
import type { Acting } from '../core/procedure.ts';

/** The secret is shown once; afterwards only the server can make it again, to sign. */
export const makeWebhook = (
  { transaction, outgoing }: Acting,
  { name, address }: { readonly name: string; readonly address: string },
): Promise<{ readonly webhook: number; readonly secret: string }> =>
  transaction(async (trx) => {
    const nonce = randomBytes(24).toString('base64url');
    const webhook = await make(trx, { name, address: new URL(address).href, nonce });
    return { webhook, secret: outgoing.secret('webhook signature', nonce) };
  });

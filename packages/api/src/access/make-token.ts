import { makeApiToken } from '@kycuong/db/access';
import type { makeTokenSchema } from '@kycuong/rules/access/schema';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { oneTimeSecret } from '../core/one-time-secret.ts';

/** Tells a token of ours from other secrets, for those who search logs and repositories for leaked ones. */
export const tokenPrefix = 'kycuong_';
const day = 24 * 3_600_000;

export const makeToken = (
  acting: Acting,
  { name, scopes, days }: z.output<typeof makeTokenSchema>,
): Promise<{ readonly token: number; readonly secret: string; readonly expiresAt: Date }> =>
  acting.transaction(async (trx) => {
    const { secret, digest } = oneTimeSecret(tokenPrefix);
    const expiresAt = new Date(acting.now().getTime() + days * day);
    return { token: await makeApiToken(trx, { name, digest, scopes, expiresAt }), secret, expiresAt };
  });

import { type TokenHolder, useApiToken } from '@kycuong/db/access';
import type { Connection } from '@kycuong/db/connect';
import type { TokenScope } from '@kycuong/rules/access/schema';
import { tokenLacksScope, tokenNotGood } from '../core/api-refusals.ts';
import { refuse } from '../core/refusal-error.ts';
import { tokenPrefix } from './make-token.ts';
import { digestOf } from '../core/one-time-secret.ts';

/** Which system asks, from its `Authorization: Bearer` header. One refusal for unknown, revoked, expired and missing. */
export const authenticateToken = async (
  db: Connection,
  authorization: string | undefined,
  scope: TokenScope,
): Promise<TokenHolder> => {
  const [, secret] = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(authorization ?? '') ?? [];
  if (!secret?.startsWith(tokenPrefix)) return refuse(tokenNotGood);
  const holder = (await useApiToken(db, digestOf(secret))) ?? refuse(tokenNotGood);
  return holder.scopes.includes(scope) ? holder : refuse(tokenLacksScope(scope));
};

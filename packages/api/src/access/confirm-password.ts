import { APIError } from 'better-auth/api';
import { countSignInTry, forgetSignInTries } from './sign-in-delay.ts';
import { digestOf } from '../core/one-time-secret.ts';
import { hasPassword } from './ways-in.ts';
import type { SignInParts } from './sign-in.ts';
import { headersOf, type Visitor } from './visitor.ts';

export type Confirmation =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** A session that was stolen must not become a way in that stays: the password again, where there is one. */
export const confirmPassword = async (
  { auth, pool }: SignInParts,
  visitor: Visitor,
  accountId: string,
  password: string,
): Promise<Confirmation> => {
  if (!(await hasPassword(auth, visitor))) return { kind: 'confirmed' };
  const tracks = [{ key: digestOf(`confirm\n${accountId}`), free: 3, longestSeconds: 900 }];
  const seconds = await countSignInTry(pool, tracks);
  if (seconds > 0) return { kind: 'wait', seconds };
  try {
    await auth.api.verifyPassword({ body: { password }, headers: headersOf(visitor) });
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return { kind: 'wrong-password' };
    throw error;
  }
  await forgetSignInTries(pool, tracks);
  return { kind: 'confirmed' };
};

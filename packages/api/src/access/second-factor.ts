import { APIError } from 'better-auth/api';
import { cookiesIn, type CookieToSet } from './cookies.ts';
import { rememberDevice } from './known-device.ts';
import type { SignInParts } from './sign-in.ts';
import { headersOf, type Visitor } from './visitor.ts';

export type SecondFactorOutcome =
  | { readonly kind: 'signed-in'; readonly cookies: CookieToSet[] }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked' }
  /** The first step is too long ago, or was never made. */
  | { readonly kind: 'start-again' };

const outcomeOf = (error: unknown): SecondFactorOutcome => {
  if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
  const code = error.body?.code;
  if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE')
    return { kind: 'start-again' };
  return code === 'ACCOUNT_TEMPORARILY_LOCKED' ? { kind: 'locked' } : { kind: 'wrong' };
};

/** A six-digit code of the app, or one of the backup codes (told apart by their form). */
export const verifySecondFactor = async (
  { auth, secret, secure }: SignInParts,
  visitor: Visitor,
  code: string,
): Promise<SecondFactorOutcome> => {
  const typed = code.replace(/\s+/g, '');
  const call = { headers: headersOf(visitor), returnHeaders: true } as const;
  try {
    const { headers, response } = /^\d{6}$/.test(typed)
      ? await auth.api.verifyTOTP({ ...call, body: { code: typed } })
      : await auth.api.verifyBackupCode({ ...call, body: { code: typed } });
    return {
      kind: 'signed-in',
      cookies: [...cookiesIn(headers), rememberDevice(response.user.email, secret, secure)],
    };
  } catch (error) {
    return outcomeOf(error);
  }
};

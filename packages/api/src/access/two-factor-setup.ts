import { APIError } from 'better-auth/api';
import type { Auth } from './auth.ts';
import { cookiesIn, type CookieToSet } from './cookies.ts';
import { headersOf, type Visitor } from './visitor.ts';

export type TwoFactorStart =
  | { readonly kind: 'started'; readonly uri: string; readonly backupCodes: readonly string[] }
  | { readonly kind: 'wrong-password' };

export type TwoFactorStep =
  { readonly kind: 'done'; readonly cookies: CookieToSet[] } | { readonly kind: 'wrong' };

/** Better Auth throws at a wrong password or code: null. Any other error goes on. */
const unlessRefused = async <Answer>(asked: Promise<Answer>): Promise<Answer | null> => {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    return null;
  }
};

const stepOf = async (answer: Promise<{ readonly headers: Headers }>): Promise<TwoFactorStep> => {
  const done = await unlessRefused(answer);
  return done ? { kind: 'done', cookies: cookiesIn(done.headers) } : { kind: 'wrong' };
};

export const startTwoFactor = async (
  auth: Auth,
  visitor: Visitor,
  password: string,
): Promise<TwoFactorStart> => {
  const started = await unlessRefused(
    auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: headersOf(visitor) }),
  );
  if (!started || !('totpURI' in started)) return { kind: 'wrong-password' };
  return { kind: 'started', uri: started.totpURI, backupCodes: started.backupCodes };
};

/** The first code proves that the app holds the secret; only then is the second factor on. */
export const confirmTwoFactor = (auth: Auth, visitor: Visitor, code: string): Promise<TwoFactorStep> =>
  stepOf(
    auth.api.verifyTOTP({
      body: { code: code.replace(/\s+/g, '') },
      headers: headersOf(visitor),
      returnHeaders: true,
    }),
  );

export const stopTwoFactor = (auth: Auth, visitor: Visitor, password: string): Promise<TwoFactorStep> =>
  stepOf(auth.api.disableTwoFactor({ body: { password }, headers: headersOf(visitor), returnHeaders: true }));

import { APIError } from 'better-auth/api';
import type { Auth } from './auth.ts';
import { cookiesIn, type CookieToSet } from './cookies.ts';
import { headersOf, type Visitor } from './visitor.ts';

export type TwoFactorStart =
  | { readonly kind: 'started'; readonly uri: string; readonly backupCodes: readonly string[] }
  | { readonly kind: 'wrong-password' };

export type TwoFactorStep =
  { readonly kind: 'done'; readonly cookies: CookieToSet[] } | { readonly kind: 'wrong' };

const refuseQuietly = (error: unknown): void => {
  if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
};

export const startTwoFactor = async (
  auth: Auth,
  visitor: Visitor,
  password: string,
): Promise<TwoFactorStart> => {
  try {
    const started = await auth.api.enableTwoFactor({
      body: { password, method: 'totp' },
      headers: headersOf(visitor),
    });
    if (!('totpURI' in started)) return { kind: 'wrong-password' };
    return { kind: 'started', uri: started.totpURI, backupCodes: started.backupCodes };
  } catch (error) {
    refuseQuietly(error);
    return { kind: 'wrong-password' };
  }
};

/** The first code proves that the app holds the secret; only then is the second factor on. */
export const confirmTwoFactor = async (
  auth: Auth,
  visitor: Visitor,
  code: string,
): Promise<TwoFactorStep> => {
  try {
    const { headers } = await auth.api.verifyTOTP({
      body: { code: code.replace(/\s+/g, '') },
      headers: headersOf(visitor),
      returnHeaders: true,
    });
    return { kind: 'done', cookies: cookiesIn(headers) };
  } catch (error) {
    refuseQuietly(error);
    return { kind: 'wrong' };
  }
};

export const stopTwoFactor = async (
  auth: Auth,
  visitor: Visitor,
  password: string,
): Promise<TwoFactorStep> => {
  try {
    const { headers } = await auth.api.disableTwoFactor({
      body: { password },
      headers: headersOf(visitor),
      returnHeaders: true,
    });
    return { kind: 'done', cookies: cookiesIn(headers) };
  } catch (error) {
    refuseQuietly(error);
    return { kind: 'wrong' };
  }
};

import { APIError } from 'better-auth/api';
import type { Connection } from '@kycuong/db/connect';
import type pg from 'pg';
import type { Auth } from './auth.ts';
import { cookiesIn, type CookieToSet } from './cookies.ts';
import { knownDevice, rememberDevice } from './known-device.ts';
import { countSignInTry, forgetSignInTries, tracksOf } from './sign-in-delay.ts';
import { headersOf, type Visitor } from './visitor.ts';

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly cookies: CookieToSet[] }
  | { readonly kind: 'second-factor'; readonly cookies: CookieToSet[] }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number };

export interface SignInParts {
  readonly auth: Auth;
  /** As the staff role: links and tokens are looked up by functions of its own. */
  readonly db: Connection;
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly secure: boolean;
  /** Where the console is reached: what a passkey is bound to. */
  readonly origin: string;
  /** The name of the provider on its button; null without one. */
  readonly provider: string | null;
}

/** One answer for an unknown address and for a wrong password: nobody learns here who has an account. */
export const signIn = async (
  { auth, pool, secret, secure }: SignInParts,
  visitor: Visitor,
  given: { email: string; password: string },
): Promise<SignInOutcome> => {
  const email = given.email.trim().toLowerCase();
  const device = knownDevice(visitor.cookie, email, secret);
  const tracks = tracksOf(email, visitor.address, device);
  const seconds = await countSignInTry(pool, tracks);
  if (seconds > 0) return { kind: 'wait', seconds };
  try {
    const { headers, response } = await auth.api.signInEmail({
      body: { email, password: given.password },
      headers: headersOf(visitor),
      returnHeaders: true,
    });
    await forgetSignInTries(pool, tracks);
    if ('twoFactorRedirect' in response) return { kind: 'second-factor', cookies: cookiesIn(headers) };
    const cookies = cookiesIn(headers);
    return {
      kind: 'signed-in',
      cookies: device ? cookies : [...cookies, rememberDevice(email, secret, secure)],
    };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return { kind: 'wrong' };
    throw error;
  }
};

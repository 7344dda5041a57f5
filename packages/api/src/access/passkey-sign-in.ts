import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { cookiesIn, type CookieToSet } from './cookies.ts';
import { keepChallenge, takeChallenge } from './passkey-challenge.ts';
import { findPasskey, notePasskeyUse } from './passkey-store.ts';
import type { SignInParts } from './sign-in.ts';
import { headersOf, type Visitor } from './visitor.ts';

export interface PasskeyQuestion {
  readonly options: PublicKeyCredentialRequestOptionsJSON;
  readonly cookies: readonly CookieToSet[];
}

/** Names no account: the device offers its own, and nobody learns here who has one. */
export const askForPasskey = async ({ pool, origin, secure }: SignInParts): Promise<PasskeyQuestion> => {
  const options = await generateAuthenticationOptions({
    rpID: new URL(origin).hostname,
    userVerification: 'required',
  });
  return { options, cookies: [await keepChallenge(pool, 'sign-in', options.challenge, secure)] };
};

/** The cookies of a session; null for every answer that is not good, whatever is wrong with it. */
export const signInByPasskey = async (
  { auth, pool, origin }: SignInParts,
  visitor: Visitor,
  given: unknown,
): Promise<CookieToSet[] | null> => {
  const expectedChallenge = await takeChallenge(pool, 'sign-in', visitor.cookie);
  const response = given as AuthenticationResponseJSON | null;
  if (!expectedChallenge || typeof response?.id !== 'string') return null;
  const found = await findPasskey(pool, response.id);
  if (!found) return null;
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    credential: found.credential,
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) return null;
  if (!(await notePasskeyUse(pool, found.credential, checked.authenticationInfo.newCounter))) return null;
  const { headers, response: answer } = await auth.api.openSession({
    body: { accountId: found.accountId },
    headers: headersOf(visitor),
    returnHeaders: true,
  });
  return answer.opened ? cookiesIn(headers) : null;
};

import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { CookieToSet } from './cookies.ts';
import { keepChallenge, takeChallenge } from './passkey-challenge.ts';
import { listPasskeys, savePasskey } from './passkey-store.ts';
import { confirmPassword } from './confirm-password.ts';
import { currentSession } from './sessions.ts';
import type { SignInParts } from './sign-in.ts';
import type { Visitor } from './visitor.ts';

export type PasskeyStart =
  | {
      readonly kind: 'started';
      readonly options: PublicKeyCredentialCreationOptionsJSON;
      readonly cookies: readonly CookieToSet[];
    }
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** The device must know the person by itself (a finger, a face, a PIN): then a passkey is two factors in one. */
export const startPasskey = async (
  parts: SignInParts,
  visitor: Visitor,
  password: string,
): Promise<PasskeyStart> => {
  const session = await currentSession(parts.auth, visitor);
  if (!session) return { kind: 'wrong-password' };
  const confirmed = await confirmPassword(parts, visitor, session.accountId, password);
  if (confirmed.kind !== 'confirmed') return confirmed;
  const options = await generateRegistrationOptions({
    rpName: 'Kỷ Cương',
    rpID: new URL(parts.origin).hostname,
    userName: session.email,
    userID: new TextEncoder().encode(session.accountId),
    userDisplayName: session.name,
    attestationType: 'none',
    excludeCredentials: await listPasskeys(parts.pool, session.accountId),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const cookie = await keepChallenge(parts.pool, `add ${session.accountId}`, options.challenge, parts.secure);
  return { kind: 'started', options, cookies: [cookie] };
};

/** False for anything that does not answer the challenge of this account. */
export const addPasskey = async (
  { auth, pool, origin }: SignInParts,
  visitor: Visitor,
  name: string,
  response: unknown,
): Promise<boolean> => {
  const session = await currentSession(auth, visitor);
  if (!session) return false;
  const expectedChallenge = await takeChallenge(pool, `add ${session.accountId}`, visitor.cookie);
  if (!expectedChallenge) return false;
  const checked = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) return false;
  await savePasskey(
    pool,
    session.accountId,
    name.trim().slice(0, 100) || 'passkey',
    checked.registrationInfo.credential,
  );
  return true;
};

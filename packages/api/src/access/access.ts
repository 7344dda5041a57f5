import type { OpenInvitation } from '@kycuong/db/access';
import {
  acceptBySingleSignOn,
  acceptInvitation,
  readInvitation,
  type AcceptOutcome,
} from './accept-invitation.ts';
import { addPasskey, startPasskey, type PasskeyStart } from './add-passkey.ts';
import { askForPasskey, signInByPasskey, type PasskeyQuestion } from './passkey-sign-in.ts';
import { listPasskeys, removePasskey, type Passkey } from './passkey-store.ts';
import { verifySecondFactor, type SecondFactorOutcome } from './second-factor.ts';
import * as sessions from './sessions.ts';
import { signIn, type SignInOutcome, type SignInParts } from './sign-in.ts';
import * as sso from './single-sign-on.ts';
import * as twoFactor from './two-factor-setup.ts';
import type { CookieToSet } from './cookies.ts';
import type { Visitor } from './visitor.ts';
import { waysIn, type WaysIn } from './ways-in.ts';

export { authenticateToken } from './authenticate-token.ts';

/** Everything about being signed in. Each answer says which cookies to set; no token is ever handed to a page. */
export interface Access {
  readonly signIn: (visitor: Visitor, given: { email: string; password: string }) => Promise<SignInOutcome>;
  readonly verifySecondFactor: (visitor: Visitor, code: string) => Promise<SecondFactorOutcome>;
  /** What a link says; null when it is used, revoked, expired or made up. */
  readonly readInvitation: (secret: string) => Promise<OpenInvitation | null>;
  readonly acceptInvitation: (visitor: Visitor, secret: string, password: string) => Promise<AcceptOutcome>;
  /** The account will open by the province's provider alone. */
  readonly acceptBySingleSignOn: (visitor: Visitor, secret: string) => Promise<AcceptOutcome>;
  readonly signOut: (visitor: Visitor) => Promise<CookieToSet[]>;
  readonly currentSession: (visitor: Visitor) => Promise<sessions.CurrentSession | null>;
  readonly listSessions: (visitor: Visitor) => Promise<sessions.OpenSession[]>;
  readonly revokeSession: (visitor: Visitor, id: string) => Promise<boolean>;
  readonly revokeOtherSessions: (visitor: Visitor) => Promise<void>;
  readonly startTwoFactor: (visitor: Visitor, password: string) => Promise<twoFactor.TwoFactorStart>;
  readonly confirmTwoFactor: (visitor: Visitor, code: string) => Promise<twoFactor.TwoFactorStep>;
  readonly stopTwoFactor: (visitor: Visitor, password: string) => Promise<twoFactor.TwoFactorStep>;
  readonly waysIn: (visitor: Visitor) => Promise<WaysIn>;
  readonly listPasskeys: (accountId: string) => Promise<Passkey[]>;
  readonly startPasskey: (visitor: Visitor, password: string) => Promise<PasskeyStart>;
  readonly addPasskey: (visitor: Visitor, name: string, response: unknown) => Promise<boolean>;
  readonly removePasskey: (accountId: string, id: string) => Promise<boolean>;
  readonly askForPasskey: () => Promise<PasskeyQuestion>;
  readonly signInByPasskey: (visitor: Visitor, response: unknown) => Promise<CookieToSet[] | null>;
  /** What the provider is called on its button; null without one. */
  readonly provider: string | null;
  readonly startSingleSignOn: (
    visitor: Visitor,
    next: string,
    link?: boolean,
  ) => Promise<sso.SingleSignOnStart | null>;
  readonly finishSingleSignOn: (visitor: Visitor, query: string) => Promise<sso.SingleSignOnOutcome>;
}

export const createAccess = (parts: SignInParts): Access => {
  const { auth, origin, pool, provider } = parts;
  return {
    signIn: (visitor, given) => signIn(parts, visitor, given),
    verifySecondFactor: (visitor, code) => verifySecondFactor(parts, visitor, code),
    readInvitation: (secret) => readInvitation(parts, secret),
    acceptInvitation: (visitor, secret, password) => acceptInvitation(parts, visitor, secret, password),
    acceptBySingleSignOn: (visitor, secret) => acceptBySingleSignOn(parts, visitor, secret),
    signOut: (visitor) => sessions.signOut(auth, visitor),
    currentSession: (visitor) => sessions.currentSession(auth, visitor),
    listSessions: (visitor) => sessions.listSessions(auth, visitor),
    revokeSession: (visitor, id) => sessions.revokeSession(auth, visitor, id),
    revokeOtherSessions: (visitor) => sessions.revokeOtherSessions(auth, visitor),
    startTwoFactor: (visitor, password) => twoFactor.startTwoFactor(auth, visitor, password),
    confirmTwoFactor: (visitor, code) => twoFactor.confirmTwoFactor(auth, visitor, code),
    stopTwoFactor: (visitor, password) => twoFactor.stopTwoFactor(auth, visitor, password),
    waysIn: (visitor) => waysIn(auth, visitor),
    listPasskeys: (accountId) => listPasskeys(pool, accountId),
    startPasskey: (visitor, password) => startPasskey(parts, visitor, password),
    addPasskey: (visitor, name, response) => addPasskey(parts, visitor, name, response),
    removePasskey: (accountId, id) => removePasskey(pool, accountId, id),
    askForPasskey: () => askForPasskey(parts),
    signInByPasskey: (visitor, response) => signInByPasskey(parts, visitor, response),
    provider,
    startSingleSignOn: async (visitor, next, link) =>
      provider === null ? null : sso.startSingleSignOn(auth, visitor, next, link),
    finishSingleSignOn: async (visitor, query) =>
      provider === null ? { kind: 'failed' } : sso.finishSingleSignOn(auth, origin, visitor, query),
  };
};

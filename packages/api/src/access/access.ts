import type { OpenInvitation } from '@kycuong/db/access';
import { acceptInvitation, readInvitation, type AcceptOutcome } from './accept-invitation.ts';
import { verifySecondFactor, type SecondFactorOutcome } from './second-factor.ts';
import * as sessions from './sessions.ts';
import { signIn, type SignInOutcome, type SignInParts } from './sign-in.ts';
import * as twoFactor from './two-factor-setup.ts';
import type { CookieToSet } from './cookies.ts';
import type { Visitor } from './visitor.ts';

export { authenticateToken } from './authenticate-token.ts';

/** Everything about being signed in. Each answer says which cookies to set; no token is ever handed to a page. */
export interface Access {
  readonly signIn: (visitor: Visitor, given: { email: string; password: string }) => Promise<SignInOutcome>;
  readonly verifySecondFactor: (visitor: Visitor, code: string) => Promise<SecondFactorOutcome>;
  /** What a link says; null when it is used, revoked, expired or made up. */
  readonly readInvitation: (secret: string) => Promise<OpenInvitation | null>;
  readonly acceptInvitation: (visitor: Visitor, secret: string, password: string) => Promise<AcceptOutcome>;
  readonly signOut: (visitor: Visitor) => Promise<CookieToSet[]>;
  readonly currentSession: (visitor: Visitor) => Promise<sessions.CurrentSession | null>;
  readonly listSessions: (visitor: Visitor) => Promise<sessions.OpenSession[]>;
  readonly revokeSession: (visitor: Visitor, id: string) => Promise<boolean>;
  readonly revokeOtherSessions: (visitor: Visitor) => Promise<void>;
  readonly startTwoFactor: (visitor: Visitor, password: string) => Promise<twoFactor.TwoFactorStart>;
  readonly confirmTwoFactor: (visitor: Visitor, code: string) => Promise<twoFactor.TwoFactorStep>;
  readonly stopTwoFactor: (visitor: Visitor, password: string) => Promise<twoFactor.TwoFactorStep>;
}

export const createAccess = (parts: SignInParts): Access => {
  const { auth } = parts;
  return {
    signIn: (visitor, given) => signIn(parts, visitor, given),
    verifySecondFactor: (visitor, code) => verifySecondFactor(parts, visitor, code),
    readInvitation: (secret) => readInvitation(parts, secret),
    acceptInvitation: (visitor, secret, password) => acceptInvitation(parts, visitor, secret, password),
    signOut: (visitor) => sessions.signOut(auth, visitor),
    currentSession: (visitor) => sessions.currentSession(auth, visitor),
    listSessions: (visitor) => sessions.listSessions(auth, visitor),
    revokeSession: (visitor, id) => sessions.revokeSession(auth, visitor, id),
    revokeOtherSessions: (visitor) => sessions.revokeOtherSessions(auth, visitor),
    startTwoFactor: (visitor, password) => twoFactor.startTwoFactor(auth, visitor, password),
    confirmTwoFactor: (visitor, code) => twoFactor.confirmTwoFactor(auth, visitor, code),
    stopTwoFactor: (visitor, password) => twoFactor.stopTwoFactor(auth, visitor, password),
  };
};

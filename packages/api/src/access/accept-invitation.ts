import { openInvitation, useInvitation, type OpenInvitation } from '@kycuong/db/access';
import { digestOf } from '../core/one-time-secret.ts';
import { passwordLength } from './password-length.ts';
import { hashPassword } from './password.ts';
import { countSignInTry } from './sign-in-delay.ts';
import type { SignInParts } from './sign-in.ts';
import type { Visitor } from './visitor.ts';

export type AcceptOutcome =
  | { readonly kind: 'done'; readonly email: string }
  | { readonly kind: 'too-short' }
  | { readonly kind: 'same-as-address' }
  | { readonly kind: 'not-good' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** Guessing 32 random bytes is hopeless; what the wait saves is our work. */
const tracks = (visitor: Visitor) => [
  { key: digestOf(`invitation\n${visitor.address}`), free: 30, longestSeconds: 60 },
];

export const readInvitation = ({ db }: SignInParts, secret: string): Promise<OpenInvitation | null> =>
  openInvitation(db, digestOf(secret));

/** The person chooses the password; nobody else ever knows it. */
export const acceptInvitation = async (
  { db, pool }: SignInParts,
  visitor: Visitor,
  secret: string,
  password: string,
): Promise<AcceptOutcome> => {
  const seconds = await countSignInTry(pool, tracks(visitor));
  if (seconds > 0) return { kind: 'wait', seconds };
  const open = await openInvitation(db, digestOf(secret));
  if (!open) return { kind: 'not-good' };
  if (password.length < passwordLength.min || password.length > passwordLength.max)
    return { kind: 'too-short' };
  if (password.toLowerCase().includes(open.email)) return { kind: 'same-as-address' };
  const email = await useInvitation(db, digestOf(secret), await hashPassword(password));
  return email ? { kind: 'done', email } : { kind: 'not-good' };
};

/** Without a password: from now on the account opens by the provider alone, when it vouches for the very address invited. */
export const acceptBySingleSignOn = async (
  { db, pool, provider }: SignInParts,
  visitor: Visitor,
  secret: string,
): Promise<AcceptOutcome> => {
  const seconds = await countSignInTry(pool, tracks(visitor));
  if (seconds > 0) return { kind: 'wait', seconds };
  const email = provider ? await useInvitation(db, digestOf(secret), null) : null;
  return email ? { kind: 'done', email } : { kind: 'not-good' };
};

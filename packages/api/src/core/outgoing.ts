import { createHmac } from 'node:crypto';

/** What a secret that the server can make again is for. Each use has secrets of its own. */
export type DerivedSecretUse = 'one-time link' | 'webhook signature';

/**
 * A secret that is kept nowhere: made from the server's own and a random number beside what it opens. Whoever reads the
 * database alone cannot make it.
 */
export const derivedSecret = (serverSecret: string, use: DerivedSecretUse, nonce: string): string =>
  createHmac('sha256', serverSecret).update(`kycuong ${use}\n${nonce}`).digest('base64url');

/** What leaves the system from here. */
export interface Outgoing {
  /** A mail server is configured: links are mailed, and not shown. */
  readonly mails: boolean;
  readonly secret: (use: DerivedSecretUse, nonce: string) => string;
}

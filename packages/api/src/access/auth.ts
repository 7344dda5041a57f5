import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type pg from 'pg';
import { openSession } from './open-session.ts';
import { passwordLength } from './password-length.ts';
import { secondFactorAfterProvider } from './second-factor-after-provider.ts';
import { singleSignOnProvider, type SingleSignOnSettings } from './single-sign-on-provider.ts';

export interface AuthSettings {
  /** A pool that logs in as the role which may touch schema `auth` only. */
  readonly pool: pg.Pool;
  readonly secret: string;
  /** Where the console is reached, such as `https://kycuong.example.gov.vn`. */
  readonly origin: string;
  readonly singleSignOn?: SingleSignOnSettings | null;
}

/** The header in which we hand the reader's address to the library; nobody outside can set it, we build the headers. */
export const clientAddressHeader = 'x-kycuong-client';

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columns = <const Names extends readonly string[]>(...names: Names): Record<Names[number], string> =>
  Object.fromEntries(names.map((name) => [name, snakeCase(name)])) as Record<Names[number], string>;

const twelveHours = 12 * 60 * 60;

/** What the provider handed over to prove who came is of no more use to us: a copied table must not open anything there. */
const withoutTokens = <Account extends object>(account: Account) =>
  Promise.resolve({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } });

/** The sign-in library, on the tables of the frozen migration. It is never mounted as an open handler of ours. */
export const createAuth = ({ pool, secret, origin, singleSignOn }: AuthSettings) =>
  betterAuth({
    appName: 'Kỷ Cương',
    database: pool,
    secret,
    baseURL: origin,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limit',
      fields: columns('lastRequest'),
    },
    user: { fields: columns('emailVerified', 'createdAt', 'updatedAt') },
    session: {
      expiresIn: twelveHours,
      updateAge: 60 * 60,
      fields: columns('userId', 'expiresAt', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt'),
    },
    account: {
      accountLinking: { enabled: true, allowDifferentEmails: false, updateUserInfoOnLink: false },
      fields: columns(
        'accountId',
        'providerId',
        'userId',
        'accessToken',
        'refreshToken',
        'idToken',
        'accessTokenExpiresAt',
        'refreshTokenExpiresAt',
        'createdAt',
        'updatedAt',
      ),
    },
    databaseHooks: {
      // INVARIANT: accounts come from invitations; no way of signing in makes one.
      user: { create: { before: () => Promise.resolve(false) } },
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    },
    verification: { fields: columns('expiresAt', 'createdAt', 'updatedAt') },
    advanced: {
      cookiePrefix: 'kycuong',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    plugins: [
      singleSignOnProvider(singleSignOn ?? null, origin),
      secondFactorAfterProvider,
      openSession,
      twoFactor({
        issuer: 'Kỷ Cương',
        // An account that its provider alone opens has no password to confirm with.
        allowPasswordless: true,
        schema: {
          user: { fields: columns('twoFactorEnabled') },
          twoFactor: {
            modelName: 'two_factor',
            fields: columns('backupCodes', 'userId', 'failedVerificationCount', 'lockedUntil'),
          },
        },
      }),
    ],
  });

export type Auth = ReturnType<typeof createAuth>;

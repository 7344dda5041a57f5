import type pg from 'pg';
import { readCookie, type CookieToSet } from './cookies.ts';
import { digestOf, oneTimeSecret } from '../core/one-time-secret.ts';

const name = 'kycuong.passkey';
const fiveMinutes = 300;

/** What a challenge was made for: nobody uses one of another purpose or another account. */
export type ChallengeUse = 'sign-in' | `add ${string}`;

/** Keeps a challenge until it is answered once, or for five minutes; the browser holds the only way to it. */
export const keepChallenge = async (
  pool: pg.Pool,
  use: ChallengeUse,
  challenge: string,
  secure: boolean,
): Promise<CookieToSet> => {
  const { secret, digest } = oneTimeSecret();
  await pool.query(`delete from verification where identifier like 'passkey %' and expires_at < now()`);
  await pool.query(
    `insert into verification (id, identifier, value, expires_at)
     values ($1, $2, $3, now() + make_interval(secs => $4))`,
    [digest, `passkey ${use}`, challenge, fiveMinutes],
  );
  return { name, value: secret, path: '/', httpOnly: true, secure, sameSite: 'lax', maxAge: fiveMinutes };
};

/** Takes it away, so that no answer is good twice. */
export const takeChallenge = async (
  pool: pg.Pool,
  use: ChallengeUse,
  cookieHeader: string,
): Promise<string | null> => {
  const secret = readCookie(cookieHeader, name);
  if (!secret) return null;
  const { rows } = await pool.query<{ value: string }>(
    `delete from verification where id = $1 and identifier = $2 and expires_at > now() returning value`,
    [digestOf(secret), `passkey ${use}`],
  );
  return rows[0]?.value ?? null;
};

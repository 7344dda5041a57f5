import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * Failures make the next try wait, longer each time, and never shut an account. A device on which the account has signed
 * in before waits for its own failures only, so that a stranger who guesses elsewhere cannot keep a head out.
 */
interface Track {
  readonly key: string;
  /** Failures that cost nothing: people mistype. */
  readonly free: number;
  readonly longestSeconds: number;
}

const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex');

export const tracksOf = (email: string, address: string, device: string | null): Track[] =>
  device
    ? [{ key: digest('device', email, device), free: 3, longestSeconds: 900 }]
    : [
        { key: digest('address', email, address), free: 3, longestSeconds: 900 },
        { key: digest('account', email), free: 30, longestSeconds: 60 },
      ];

// Counted before the password is looked at, so that tries sent side by side cannot share one count.
const countTry = `
  insert into sign_in_delay as kept (key, failures, blocked_until, updated_at)
  values ($1, 1, now(), now())
  on conflict (key) do update set
    failures = case when kept.updated_at < now() - interval '1 day' then 1 else kept.failures + 1 end,
    blocked_until = case
      when kept.updated_at < now() - interval '1 day' or kept.failures < $2 then now()
      else now() + make_interval(secs => least($3::int, 5 * power(2, least(kept.failures - $2, 10)))) end,
    updated_at = now()
  where kept.blocked_until <= now()
  returning key`;

/** Seconds to wait before the next try may be made; 0 when this try may go on (and is counted). */
export const countSignInTry = async (pool: pg.Pool, tracks: readonly Track[]): Promise<number> => {
  for (const track of tracks) {
    const counted = await pool.query(countTry, [track.key, track.free, track.longestSeconds]);
    if (counted.rowCount === 1) continue;
    const left = await pool.query<{ seconds: number }>(
      `select greatest(1, ceil(extract(epoch from blocked_until - now())))::int as seconds from sign_in_delay where key = $1`,
      [track.key],
    );
    return left.rows[0]?.seconds ?? 1;
  }
  return 0;
};

export const forgetSignInTries = async (pool: pg.Pool, tracks: readonly Track[]): Promise<void> => {
  await pool.query(`delete from sign_in_delay where key = any($1)`, [tracks.map((track) => track.key)]);
};

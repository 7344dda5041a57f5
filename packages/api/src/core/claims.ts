import { myProfile, type Profile } from '@kycuong/db/access';
import { openClaims, type Claims } from '@kycuong/db/claims';
import type { Connection } from '@kycuong/db/connect';

/** Well inside the five minutes for which the database signs. */
const claimsKept = 3 * 60_000;
/** Short: a role that was granted or taken shows on the next pages. The database asks its own table at every step. */
const profileKept = 15_000;
const mostKept = 5000;

interface Kept<Value> {
  readonly value: Value;
  readonly until: number;
}

const remember = <Value>(now: () => number, keptFor: number) => {
  const kept = new Map<string, Kept<Value>>();
  return async (key: string, find: () => Promise<Value | null>): Promise<Value | null> => {
    const known = kept.get(key);
    if (known && known.until > now()) return known.value;
    const value = await find();
    kept.delete(key);
    if (value === null) return null;
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, { value, until: now() + keptFor });
    return value;
  };
};

/** Proofs of who acts, asked of the database once in a while and not at every request. */
export interface ClaimsKeeper {
  readonly profile: (sessionToken: string) => Promise<Profile | null>;
  readonly open: (sessionToken: string, province: string) => Promise<Claims | null>;
}

export const keepClaims = (db: Connection, now: () => number = Date.now): ClaimsKeeper => {
  const profiles = remember<Profile>(now, profileKept);
  const claims = remember<Claims>(now, claimsKept);
  return {
    profile: (token) => profiles(token, () => myProfile(db, token)),
    open: (token, province) => claims(`${token}\n${province}`, () => openClaims(db, token, province)),
  };
};

import type { Role } from '@kycuong/rules/access';
import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

export interface Profile {
  readonly personId: string;
  readonly accountId: string;
  readonly name: string;
  /** Provinces where this person holds a role today. */
  readonly provinces: readonly {
    readonly provinceId: string;
    readonly name: { readonly vi: string; readonly en: string };
    readonly standing: { readonly vi: string; readonly en: string } | null;
    readonly roles: readonly Role[];
    /** The same roles with how far each reaches: a unit with all below it, or null for the whole province. */
    readonly scopes: readonly { readonly role: Role; readonly unit: string | null }[];
    /** The officer of this province that the person is, if any. */
    readonly officer: string | null;
    /** A role here asks for a second factor and the account has none: nothing is open until it has. */
    readonly lacksSecondFactor: boolean;
  }[];
}

/** Who is signed in and where they may act: what is known before a province is chosen. Null without a good session. */
export async function myProfile(db: Connection, sessionToken: string): Promise<Profile | null> {
  const { rows } = await sql<{ profile: Profile | null }>`
    select access.my_profile(${sessionToken}) as profile`.execute(db);
  return rows[0]?.profile ?? null;
}

import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface PartyMembership {
  /** Null says: not a member. */
  readonly standing: 'member' | 'probationary' | null;
  readonly since: CivilDay | null;
  readonly document: string;
  readonly recordedAt: Date;
}

/** Looks at what is protected: the view is an entry of the audit log, also when there is nothing to see. */
export async function viewPartyMembership(
  trx: ProvinceTransaction,
  officer: string,
): Promise<PartyMembership | null> {
  const { rows } = await sql<PartyMembership>`
    select standing, since, document, recorded_at as "recordedAt" from organisation.view_party_membership(${officer})`.execute(
    trx,
  );
  return rows[0] ?? null;
}

export async function recordPartyMembership(
  trx: ProvinceTransaction,
  { officer, standing, since, document }: Omit<PartyMembership, 'recordedAt'> & { readonly officer: string },
): Promise<void> {
  await sql`select organisation.record_party_membership(${officer}, ${standing}, ${since}, ${document})`.execute(
    trx,
  );
}

import type { Role } from '@kycuong/rules/access';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface RoleWish {
  readonly personId: string;
  readonly role: Role;
  readonly unit: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string;
}

/** The number of the proposal. A role that needs no second person is held at once. */
export async function proposeRole(trx: ProvinceTransaction, wish: RoleWish): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select access.propose_role(${wish.personId}::uuid, ${wish.role}, ${wish.unit}, ${wish.from}::date, ${wish.to}::date,
      ${wish.reason}) as no`.execute(trx);
  return rows[0]!.no;
}

export async function proposeOfficer(
  trx: ProvinceTransaction,
  wish: { readonly personId: string; readonly officer: string; readonly reason: string },
): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select access.propose_officer(${wish.personId}::uuid, ${wish.officer}, ${wish.reason}) as no`.execute(
    trx,
  );
  return rows[0]!.no;
}

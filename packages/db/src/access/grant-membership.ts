import type { Role } from '@kycuong/rules/access';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface Membership {
  readonly province: string;
  readonly personId: string;
  readonly role: Role;
  /** With all that lies below it; the whole province when left out. */
  readonly unit?: string;
}

/** From today on. Roles are granted by the owner's command line; staff have no right to insert here. */
export async function grantMembership(
  trx: ProvinceTransaction,
  { province, personId, role, unit }: Membership,
): Promise<void> {
  await trx
    .insertInto('access.membership')
    .values({
      province_id: province,
      person_id: personId,
      role,
      unit: unit ?? null,
      valid_from: sql`publication.today()`,
    })
    .execute();
}

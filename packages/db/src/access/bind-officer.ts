import type { ProvinceTransaction } from '../core/claims.ts';

export interface OfficerBinding {
  readonly province: string;
  readonly personId: string;
  readonly officer: string;
}

/** Says which officer of a province a person is. For the owner's command line and seeds; staff do it with four eyes. */
export async function bindOfficer(
  trx: ProvinceTransaction,
  { province, personId, officer }: OfficerBinding,
): Promise<void> {
  await trx
    .insertInto('access.officer_binding')
    .values({ province_id: province, person_id: personId, officer })
    .execute();
}

import type { ProvinceTransaction } from '../core/claims.ts';

/** Says whose a sign-in account is. A person may hold several; rules about persons look through all of them. */
export async function bindAccount(
  trx: ProvinceTransaction,
  accountId: string,
  personId: string,
  isDemo = false,
): Promise<void> {
  await trx
    .insertInto('access.account')
    .values({ account_id: accountId, person_id: personId, exempt_from_second_factor: isDemo })
    .execute();
}

import type { ProvinceTransaction } from '../core/claims.ts';

/** Whose a sign-in address is. */
export async function personOfAddress(trx: ProvinceTransaction, email: string): Promise<string | undefined> {
  const found = await trx
    .selectFrom('auth.user as u')
    .innerJoin('access.account as a', 'a.account_id', 'u.id')
    .select('a.person_id')
    .where('u.email', '=', email)
    .executeTakeFirst();
  return found?.person_id;
}

import type { ProvinceTransaction } from '../core/claims.ts';

export async function createPerson(trx: ProvinceTransaction, displayName: string): Promise<string> {
  const { person_id } = await trx
    .insertInto('access.person')
    .values({ display_name: displayName })
    .returning('person_id')
    .executeTakeFirstOrThrow();
  return person_id;
}

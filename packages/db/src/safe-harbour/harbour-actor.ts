import type { HarbourActor } from '@kycuong/rules/safe-harbour';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Who the acting person is today, as far as a proposal to a unit may concern them. */
export async function harbourActor(trx: ProvinceTransaction, askedUnit: string): Promise<HarbourActor> {
  const { rows } = await sql<HarbourActor>`
    select access.person_id() as person, access.officer() as officer,
      organisation.unit_of_officer_on(access.province(), access.officer(), publication.today()) as unit,
      harbour.leads(access.officer()) as leader,
      access.has_role_in('decider', ${askedUnit}) or access.has_role_in('head', ${askedUnit}) as "answersForAsked"`.execute(
    trx,
  );
  return rows[0]!;
}

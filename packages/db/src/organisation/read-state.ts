import type { OrganisationState, Scope } from '@kycuong/rules/organisation';
import type { ProvinceTransaction } from '../core/claims.ts';
import { anyOf } from './any-of.ts';
import {
  currentCompetences,
  currentDelegations,
  currentLeaves,
  currentOfficers,
  currentPosts,
  currentStays,
  currentUnits,
} from './current-records.ts';

/** Every stage of every unit, and what concerns the units, officers and records of a scope, posts of their officers elsewhere included. */
export async function readState(
  trx: ProvinceTransaction,
  province: string,
  { units, officers, records }: Scope,
): Promise<OrganisationState> {
  const near = await currentPosts(trx)
    .where('p.province_id', '=', province)
    .where((is) =>
      is.or([
        is('p.unit', '=', anyOf(units)),
        is('p.officer', '=', anyOf(officers)),
        is('p.id', '=', anyOf(records)),
      ]),
    )
    .execute();
  const people = [...new Set([...officers, ...near.map(({ officer }) => officer)])];
  return {
    units: await currentUnits(trx).where('u.province_id', '=', province).execute(),
    posts: await currentPosts(trx)
      .where('p.province_id', '=', province)
      .where((is) => is.or([is('p.unit', '=', anyOf(units)), is('p.officer', '=', anyOf(people))]))
      .execute(),
    officers: await currentOfficers(trx)
      .where('o.province_id', '=', province)
      .where('o.officer', '=', anyOf(people))
      .execute(),
    competences: await currentCompetences(trx)
      .where('c.province_id', '=', province)
      .where((is) => is.or([is('c.unit', '=', anyOf(units)), is('c.id', '=', anyOf(records))]))
      .execute(),
    delegations: await currentDelegations(trx)
      .where('g.province_id', '=', province)
      .where((is) => is.or([is('g.delegator', '=', anyOf(people)), is('g.id', '=', anyOf(records))]))
      .execute(),
    leaves: await currentLeaves(trx)
      .where('l.province_id', '=', province)
      .where((is) => is.or([is('l.officer', '=', anyOf(officers)), is('l.id', '=', anyOf(records))]))
      .execute(),
    stays: await currentStays(trx)
      .where('s.province_id', '=', province)
      .where((is) => is.or([is('s.officer', '=', anyOf(officers)), is('s.id', '=', anyOf(records))]))
      .execute(),
  };
}

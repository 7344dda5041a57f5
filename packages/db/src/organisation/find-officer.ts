import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Delegation, Leave, Officer, Post, Stay } from '@kycuong/rules/organisation';
import { sql } from 'kysely';
import { recordView } from '../audit/audit.ts';
import type { ProvinceTransaction } from '../core/claims.ts';
import {
  currentDelegations,
  currentLeaves,
  currentOfficers,
  currentPosts,
  currentStays,
} from './current-records.ts';

export interface WholeOfficer {
  readonly officer: Officer;
  /** The latest first. */
  readonly posts: readonly Post[];
  readonly leaves: readonly Leave[];
  readonly delegations: readonly Delegation[];
  /** Empty for those who may not read them. */
  readonly stays: readonly Stay[];
  readonly briefings: readonly OfficerBriefing[];
}

/** A catalogue version that an officer was briefed on. */
export interface OfficerBriefing {
  readonly disseminationNo: number;
  readonly directiveSlug: string;
  readonly version: number;
  readonly heldOn: CivilDay;
  readonly form: string;
  readonly document: string;
}

/** An officer of the province and what is recorded, or null. */
export async function findOfficer(
  trx: ProvinceTransaction,
  province: string,
  id: string,
): Promise<WholeOfficer | null> {
  const officer = await currentOfficers(trx)
    .where('o.province_id', '=', province)
    .where('o.officer', '=', id)
    .executeTakeFirst();
  if (!officer) return null;
  return {
    officer,
    posts: await currentPosts(trx)
      .where('p.province_id', '=', province)
      .where('p.officer', '=', id)
      .orderBy('p.from', 'desc')
      .orderBy('p.id')
      .execute(),
    leaves: await currentLeaves(trx)
      .where('l.province_id', '=', province)
      .where('l.officer', '=', id)
      .orderBy('l.from', 'desc')
      .limit(100)
      .execute(),
    delegations: await currentDelegations(trx)
      .where('g.province_id', '=', province)
      .where((is) => is.or([is('g.delegator', '=', id), is('g.delegate', '=', id)]))
      .orderBy('g.from', 'desc')
      .limit(100)
      .execute(),
    stays: await viewStays(trx, province, id),
    briefings: await briefingsOf(trx, province, id),
  };
}

/** Health, family, prosecution: whoever is shown them leaves an entry in the audit log. */
async function viewStays(trx: ProvinceTransaction, province: string, officer: string): Promise<Stay[]> {
  const stays = await currentStays(trx)
    .where('s.province_id', '=', province)
    .where('s.officer', '=', officer)
    .orderBy('s.from', 'desc')
    .execute();
  if (stays.length > 0) await recordView(trx, 'organisation.stay', { officer });
  return stays;
}

async function briefingsOf(
  trx: ProvinceTransaction,
  province: string,
  officer: string,
): Promise<OfficerBriefing[]> {
  const { rows } = await sql<OfficerBriefing>`
    select d.dissemination_no as "disseminationNo", d.directive_slug as "directiveSlug", d.version, d.held_on as "heldOn",
      d.form, d.document
    from organisation.briefed b join organisation.dissemination d using (province_id, dissemination_no)
    where b.province_id = ${province} and b.officer = ${officer} order by d.held_on desc, d.dissemination_no desc limit 100`.execute(
    trx,
  );
  return rows;
}

/** The names of some officers. */
export async function officerNames(
  trx: ProvinceTransaction,
  province: string,
  officers: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ officer: string; name: string }>`
    select officer, name from organisation.officer
    where province_id = ${province} and officer = any(${[...officers]}::text[])`.execute(trx);
  return new Map(rows.map(({ officer, name }) => [officer, name]));
}

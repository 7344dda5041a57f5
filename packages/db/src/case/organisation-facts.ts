import type { CivilDay } from '@kycuong/rules/civil-day';
import type { OfficerKind } from '@kycuong/rules/case';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** The civil day that the database lives in: what every guard compares with. */
export async function caseToday(trx: ProvinceTransaction): Promise<CivilDay> {
  const { rows } = await sql<{ today: CivilDay }>`select publication.today() as today`.execute(trx);
  return rows[0]!.today;
}

export interface OfficerToday {
  readonly name: string;
  readonly kind: OfficerKind;
  readonly unit: string | null;
  /** Heads, deputises or manages today. */
  readonly leader: boolean;
}

/** What the register says of an officer today; null when it does not know them. */
export async function officerToday(trx: ProvinceTransaction, officer: string): Promise<OfficerToday | null> {
  const { rows } = await sql<OfficerToday>`
    select o.name, o.kind, organisation.unit_of_officer_on(access.province(), o.officer, publication.today()) as unit,
      exists (select from work.post p where p.province_id = o.province_id and p.officer = o.officer and p.role <> 'staff'
        and p.superseded_at = 'infinity' and not p.withdrawn and p."from" <= publication.today()
        and (p."to" is null or p."to" > publication.today())) as leader
    from organisation.officer o where o.province_id = access.province() and o.officer = ${officer}`.execute(
    trx,
  );
  return rows[0] ?? null;
}

/** Whether an officer headed a unit on a day (promise 10). */
export async function headedOn(trx: ProvinceTransaction, officer: string, day: CivilDay): Promise<boolean> {
  const { rows } = await sql<{ headed: boolean }>`
    select exists (select from work.post p where p.province_id = access.province() and p.officer = ${officer} and p.role = 'head'
      and p.superseded_at = 'infinity' and not p.withdrawn and p."from" <= ${day}::date
      and (p."to" is null or p."to" > ${day}::date)) as headed`.execute(trx);
  return rows[0]!.headed;
}

export async function unitStands(trx: ProvinceTransaction, unit: string): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`
    select exists (select from organisation.unit_on(access.province(), ${unit}, publication.today())) as stands`.execute(
    trx,
  );
  return rows[0]!.stands;
}

/** Officers through whose hands a matter went: whoever was given it, sent it on or received it. */
export async function chainOfMatter(trx: ProvinceTransaction, matter: string): Promise<string[]> {
  const { rows } = await sql<{ officer: string }>`
    select distinct x.officer from (
      select assignee from work.assignment where province_id = access.province() and matter = ${matter} and superseded_at = 'infinity' and not withdrawn
      union select sender from work.referral where province_id = access.province() and matter = ${matter} and superseded_at = 'infinity' and not withdrawn
      union select receiver from work.referral where province_id = access.province() and matter = ${matter} and superseded_at = 'infinity' and not withdrawn
    ) x (officer) where x.officer is not null order by 1`.execute(trx);
  return rows.map(({ officer }) => officer);
}

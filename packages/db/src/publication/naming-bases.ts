import type { CivilDay } from '@kycuong/rules/civil-day';
import type { RecordedBasis } from '@kycuong/rules/publication';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface NamingSuspension {
  readonly reason: string;
  readonly by: string;
  readonly on: CivilDay;
  /** Null while it goes on. */
  readonly resumed: { readonly reason: string; readonly by: string; readonly on: CivilDay } | null;
}

/** A provision of the register with what became of it, the newest suspension first. */
export interface NamingBasisLine extends RecordedBasis {
  readonly allows: string;
  readonly recordedBy: string;
  readonly recordedOn: CivilDay;
  readonly suspensions: readonly NamingSuspension[];
  /** Records that name somebody under it and stand or are held now. */
  readonly records: number;
}

/** The province's register of provisions under which somebody may be named, the newest first. */
export async function listNamingBases(trx: ProvinceTransaction): Promise<NamingBasisLine[]> {
  const { rows } = await sql<NamingBasisLine>`
    select b.basis_no::int as no, b.provision, b.allows, b."from", b.until, p.display_name as "recordedBy", b.recorded_on as "recordedOn",
      s.suspended, s.suspensions, publishing.records_under_basis(b.basis_no) as records
    from publishing.naming_basis b left join access.person p on p.person_id = b.recorded_by
    cross join lateral (
      select coalesce(bool_or(s.resumed_on is null), false) as suspended, coalesce(jsonb_agg(jsonb_build_object('reason', s.reason,
          'by', d.display_name, 'on', s.suspended_on, 'resumed', case when s.resumed_on is not null then
            jsonb_build_object('reason', s.resume_reason, 'by', r.display_name, 'on', s.resumed_on) end) order by s.suspension_no desc), '[]')
        as suspensions
      from publishing.naming_suspension s left join access.person d on d.person_id = s.suspended_by
        left join access.person r on r.person_id = s.resumed_by
      where s.province_id = b.province_id and s.basis_no = b.basis_no) s
    order by b.basis_no desc limit 200`.execute(trx);
  return rows;
}

export async function recordNamingBasis(
  trx: ProvinceTransaction,
  basis: Pick<NamingBasisLine, 'provision' | 'allows' | 'from' | 'until'>,
): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select publishing.record_naming_basis(${basis.provision}, ${basis.allows}, ${basis.from}, ${basis.until})::int as no`.execute(
    trx,
  );
  return rows[0]!.no;
}

/** Returns how many records were taken out of sight with it. */
export async function suspendNamingBasis(
  trx: ProvinceTransaction,
  no: number,
  reason: string,
): Promise<number> {
  const { rows } = await sql<{ hidden: number }>`
    select publishing.suspend_naming_basis(${no}, ${reason}) as hidden`.execute(trx);
  return rows[0]!.hidden;
}

export async function resumeNamingBasis(trx: ProvinceTransaction, no: number, reason: string): Promise<void> {
  await sql`select publishing.resume_naming_basis(${no}, ${reason})`.execute(trx);
}

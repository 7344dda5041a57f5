import type { Case } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Detection, HeadOnDay } from '@kycuong/rules/head-liability';
import { sql } from 'kysely';
import { type CaseKey, findCase } from '../case/case.ts';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface LedgerCaseKey extends CaseKey {
  readonly allegation: number;
}

/** The case of a finding: as its readers see it, or through the entry that a person has a part in. */
export async function ledgerCase(trx: ProvinceTransaction, key: CaseKey): Promise<Case | null> {
  const seen = await findCase(trx, key);
  if (seen) return seen;
  const { rows } = await sql<{ state: Case | null }>`
    select liability.case_of(${key.year}::smallint, ${key.no}) as state`.execute(trx);
  return rows[0]!.state;
}

/** Where the subject of a case served on the day of an act, and who headed that unit then. */
export async function headOnDay(
  trx: ProvinceTransaction,
  { subject }: Pick<Case, 'subject'>,
  actOn: CivilDay,
): Promise<HeadOnDay> {
  const officer = subject.kind === 'officer' ? subject.officer : null;
  const { rows } = await sql<HeadOnDay>`
    select ${actOn}::date as "actOn", ${officer}::text as officer, u.unit,
      organisation.head_of_unit_on(access.province(), u.unit, ${actOn}::date) as head
    from (select coalesce(${subject.kind === 'collective' ? subject.unit : null}::text,
      organisation.unit_of_officer_on(access.province(), ${officer}::text, ${actOn}::date)) as unit) u`.execute(
    trx,
  );
  return rows[0]!;
}

/** When the head who answers reported it, and when anybody else first had found it. */
export async function detectionOf(
  trx: ProvinceTransaction,
  { year, no, allegation }: LedgerCaseKey,
  head: string,
): Promise<Detection> {
  const { rows } = await sql<Detection>`
    select d.head_reported_on as "headReportedOn", d.others_found_on as "othersFoundOn"
    from liability.detection_of(${year}::smallint, ${no}, ${allegation}, ${head}) d`.execute(trx);
  return rows[0] ?? { headReportedOn: null, othersFoundOn: null };
}

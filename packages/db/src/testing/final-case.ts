import { sql } from 'kysely';
import type { DemoDatabase } from './demo-database.ts';
import type { CaseOfResult } from '../publication/publish-result.ts';

/** A case at its end as the database keeps it, without the path that led there: the guards of that path have tests of their own. */
export async function finalCase(
  { superuser }: Pick<DemoDatabase, 'superuser'>,
  province: string,
  no: number,
  stage: 'final' | 'decided' = 'final',
  state: object = { court: null },
): Promise<CaseOfResult> {
  await superuser.connection().execute(async (db) => {
    await sql`set session_replication_role = replica`.execute(db);
    await sql`insert into casework.case (province_id, case_year, case_no, revision, stage, title, origin, subject_officer, subject_unit, owner,
        opened_by, opened_on, detected_on, directives, behaviours, state)
      values (${province}, 2026, ${no}, 9, ${stage}, 'Vụ việc thử', 'inspection', 'CB-1', 'so-a', 'so-a',
        (select person_id from access.person limit 1), '2026-01-10', '2026-01-10', '{34-ct-tu}', '{DN-11}', ${JSON.stringify(state)})`.execute(
      db,
    );
    await sql`insert into casework.explanation values (${province}, 2026, ${no}, 1, '2026-02-01', '2026-02-02', 'explained', '2026-02-09', '{}')`.execute(
      db,
    );
    await sql`insert into casework.measure_decision (province_id, case_year, case_no, round, decision_no, document_number, decided_by,
        decided_on, measures, reason, basis, received_on)
      values (${province}, 2026, ${no}, 1, 1, '318/QĐ-SNV', (select person_id from access.person limit 1), '2026-04-10', '[]', 'Lý do',
        'Căn cứ', '2026-04-12')`.execute(db);
    await sql`set session_replication_role = origin`.execute(db);
  });
  return { year: 2026, no };
}

/** What an appeal that overturns the decision leads to; only the guard that asks who acts is passed over. */
export async function clearCase(
  { superuser }: Pick<DemoDatabase, 'superuser'>,
  province: string,
  { year, no }: CaseOfResult,
): Promise<void> {
  await superuser.transaction().execute(async (trx) => {
    await sql`alter table casework.case disable trigger guard`.execute(trx);
    await sql`update casework.case set stage = 'cleared', revision = revision + 1
      where province_id = ${province} and case_year = ${year} and case_no = ${no}`.execute(trx);
    await sql`alter table casework.case enable trigger guard`.execute(trx);
  });
}

export async function giveRole(
  { superuser }: Pick<DemoDatabase, 'superuser'>,
  email: string,
  province: string,
  role: string,
): Promise<void> {
  await sql`insert into access.membership (province_id, person_id, role, valid_from)
    select ${province}, a.person_id, ${role}, '2026-01-01' from access.account a join auth."user" u on u.id = a.account_id
    where u.email = ${email} on conflict do nothing`.execute(superuser);
}

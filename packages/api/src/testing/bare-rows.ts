import type { Connection } from '@kycuong/db/connect';
import { runText } from '@kycuong/db/testing/run-text';

/** Numbers by which rows are asked for, so that a number could tell of another's. */
export interface BareRows {
  readonly draft: number;
  readonly request: number;
  readonly basis: number;
  readonly dispute: number;
  readonly exclusion: number;
  readonly round: number;
  readonly ledgerEntry: number;
}

const me = '(select person_id from access.person limit 1)';
const statements: Readonly<Record<keyof BareRows, string>> = {
  draft: `insert into publishing.draft (province_id, number, content) values ($1, 'YB-2026-0001', '{}') returning draft_no`,
  request: `insert into publishing.request (province_id, number, kind, words, asked_on, taken_by)
    values ($1, 'YB-2026-0001', 'reply', 'thử', '2026-11-20', ${me}) returning request_no`,
  basis: `insert into publishing.naming_basis (province_id, provision, allows, "from", recorded_by, recorded_on)
    values ($1, 'Điều 9 (thử)', 'thử', '2026-11-20', ${me}, '2026-11-20') returning basis_no`,
  dispute: `insert into work.dispute (province_id, kind, id, recorded_at, officer, ground, opened_by, opened_on, seen_by)
    values ($1, 'matter', 'v', now(), 'o-thin', 'thử', ${me}, '2026-11-20', '{}') returning dispute_no`,
  exclusion: `insert into work.exclusion_request (province_id, cause, unit, "from", document, account, scope_unit, requested_by, requested_on)
    values ($1, 'outage', 'phuong', '2026-11-20', 'thử', 'thử', 'phuong', ${me}, '2026-11-20') returning request_no`,
  round: `insert into work.review_round (province_id, unit, held_on, basis, opened_by)
    values ($1, 'phuong', '2026-11-20', 'thử', ${me}) returning round_no`,
  ledgerEntry: `insert into liability.entry (province_id, entry_year, entry_no, revision, stage, case_year, case_no, round, allegation_no,
      directive_slug, behaviour, act_on, head, unit, asked_by, asked_on, state)
    values ($1, 2026, 41, 1, 'asked', 2026, 1, 1, 1, '46-ct-tu', 'YB-06', '2026-11-18', 'o-chu-tich', 'phuong', ${me}, '2026-11-20', '{}')
    returning entry_no`,
};

/** Rows as such, without the way that leads to them: here only their numbers count. */
export const bareRows = async (superuser: Connection, province: string): Promise<BareRows> =>
  superuser.connection().execute(async (db) => {
    await runText(db, 'set session_replication_role = replica');
    const made: [string, number][] = [];
    for (const [name, statement] of Object.entries(statements)) {
      const [row] = await runText<object>(db, statement, [province]);
      made.push([name, Number(Object.values(row!)[0])]);
    }
    await runText(db, 'set session_replication_role = origin');
    return Object.fromEntries(made) as unknown as BareRows;
  });

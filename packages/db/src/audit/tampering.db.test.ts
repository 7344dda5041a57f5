import { databaseServers } from '@kycuong/testing/database';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setDay } from '../testing/case-people.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { openDraft } from '../testing/drafts.ts';
import { type AuditFinding, sealEntries, verifyAudit } from './audit.ts';

const province = 'da-nang';

/** What somebody who owns the tables can do to an entry, and to which other entry the verifier then points. */
const attacks = {
  row: (no: number) => sql`update audit.entry set subject_key = '{"x": 1}' where entry_no = ${no}`,
  actor: (no: number) => sql`update audit.entry set actor = 'system:x' where entry_no = ${no}`,
  gap: (no: number) => sql`delete from audit.entry where entry_no = ${no}`,
  payload: (no: number) => sql`update audit.payload set payload = '{"x": 1}' where entry_no = ${no}`,
  order: (no: number, other: number) => sql`
    update audit.entry e set subject_kind = o.subject_kind, subject_key = o.subject_key, at = o.at,
      payload_digest = o.payload_digest, action = o.action
    from audit.entry o where e.entry_no in (${no}, ${other}) and o.entry_no in (${no}, ${other}) and o.entry_no <> e.entry_no`,
} as const;

describe.each(databaseServers())('tampering on $name', (server) => {
  let database: DemoDatabase;
  let entries: number[];
  beforeAll(async () => {
    database = await demoDatabase(server);
    await sealEntries(database.as('kycuong_jobs'));
    await openDraft(database, province);
    const { rows } = await sql<{ no: number }>`
      select entry_no as no from audit.entry where province_id = ${province} order by 1`.execute(
      database.superuser,
    );
    entries = rows.map(({ no }) => no);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  /** As the owner of the tables, in a transaction that is rolled back. */
  const foundAfter = async (attack: ReturnType<typeof sql>): Promise<AuditFinding[]> => {
    let found: AuditFinding[] = [];
    const attempt = database
      .as('kycuong_owner')
      .transaction()
      .execute(async (trx) => {
        await sql`alter table audit.payload drop constraint payload_province_id_entry_no_fkey`.execute(trx);
        await sql`alter table audit.erasure drop constraint erasure_province_id_entry_no_fkey`.execute(trx);
        for (const table of ['entry', 'payload'])
          await sql`alter table ${sql.id('audit', table)} disable trigger user`.execute(trx);
        await attack.execute(trx);
        found = await verifyAudit(trx, province);
        throw new Error('undo');
      });
    await expect(attempt).rejects.toThrow('undo');
    return found;
  };

  it('altering, removing or reordering any entry is found, and the entry named, sealed or not', async () => {
    expect(await verifyAudit(database.as('kycuong_jobs'), province)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(attacks) as (keyof typeof attacks)[])),
        fc.nat(entries.length - 1),
        fc.nat(entries.length - 2),
        async (kind, at, step) => {
          const no = entries[at]!;
          const other = entries[(at + 1 + step) % entries.length]!;
          const named = (await foundAfter(attacks[kind](no, other))).map(({ entryNo }) => entryNo);
          expect(new Set(named)).toEqual(new Set(kind === 'order' ? [no, other] : [no]));
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('after the time that a province has set payloads go, the chain stays valid, and one entry says so', async () => {
    const owner = database.as('kycuong_owner');
    const jobs = database.as('kycuong_jobs');
    const retain = () => sql<{ erased: number }>`select audit.apply_retention() as erased`.execute(jobs);
    expect((await retain()).rows).toEqual([{ erased: 0 }]);
    await sql`insert into audit.retention (province_id, keep_months, basis, set_by)
      select ${province}, 12, 'Quy chế lưu trữ của tỉnh', person_id from access.person limit 1`.execute(
      owner,
    );
    expect((await retain()).rows).toEqual([{ erased: 0 }]);
    await setDay(database.superuser, '2040-01-01');
    const { rows } = await retain();
    expect(rows[0]?.erased).toBeGreaterThanOrEqual(entries.length);
    expect(await verifyAudit(jobs, province)).toEqual([]);
    const noted = await sql<{ action: string; ground: string }>`
      select e.action, p.payload -> 'after' ->> 'ground' as ground
      from audit.entry e join audit.payload p using (province_id, entry_no)
      where province_id = ${province}`.execute(owner);
    expect(noted.rows).toEqual([{ action: 'erase', ground: 'Quy chế lưu trữ của tỉnh' }]);
    expect((await retain()).rows).toEqual([{ erased: 0 }]);
  });
});

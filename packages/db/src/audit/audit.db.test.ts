import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveVersion } from '../catalogue/catalogue.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { approverOf, dayFrom, editorOf, openDraft, openReview, outcome } from '../testing/drafts.ts';
import { auditHead, listEntries, sealEntries, verifyAudit } from './audit.ts';

const province = 'da-nang';

describe.each(databaseServers())('the audit log on $name', (server) => {
  let database: DemoDatabase;
  beforeEach(async () => {
    database = await demoDatabase(server);
  });
  afterEach(() => database[Symbol.asyncDispose]());
  const verify = () => verifyAudit(database.as('kycuong_jobs'), province);
  const seal = () => sealEntries(database.as('kycuong_jobs'));
  const newest = async () =>
    (await database.acting(editorOf(province), province, (trx) => listEntries(trx, { limit: 20 }))).map(
      ({ entryNo, subjectKind, action, actor }) => ({ entryNo, what: `${action} ${subjectKind}`, actor }),
    );
  /** As somebody who owns the server: triggers off. */
  const tamper = (...statements: ReturnType<typeof sql>[]) =>
    database.superuser.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      for (const statement of statements) await statement.execute(trx);
    });

  it('Every change is written to the audit log in the same transaction; altering or removing any entry is detected.', async () => {
    const [before] = await newest();
    await openDraft(database, province);
    const written = await newest();
    expect(
      written.slice(
        0,
        written.findIndex(({ entryNo }) => entryNo === before!.entryNo),
      ),
    ).toMatchObject([
      { what: 'insert app.catalogue_edit', actor: 'person' },
      { what: 'insert app.catalogue_version', actor: 'person' },
    ]);
    const rolledBack = database.acting(editorOf(province), province, async (trx) => {
      await sql`select app.withdraw_version('34-ct-tu', 2)`.execute(trx);
      expect(await listEntries(trx, { limit: 1 })).not.toMatchObject([{ entryNo: written[0]!.entryNo }]);
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    expect(await newest()).toEqual(written);

    // While they wait for a seal, and then once it is there.
    for (const sealed of [false, true]) {
      if (sealed) await seal();
      expect(await verify()).toEqual([]);
      const [last, earlier] = await newest();
      const attacks = [
        ['entr', sql`update audit.entry set at = at - interval '1 day' where entry_no = ${last!.entryNo}`],
        ['entr', sql`update audit.entry set person_id = gen_random_uuid() where entry_no = ${last!.entryNo}`],
        ['entr', sql`delete from audit.entry where entry_no = ${earlier!.entryNo}`],
        [
          'payload-altered',
          sql`update audit.payload set payload = '{}' where entry_no = ${earlier!.entryNo}`,
        ],
        ['payload-removed', sql`delete from audit.payload where entry_no = ${earlier!.entryNo}`],
        [
          'entry-added',
          sql`insert into audit.entry (province_id, entry_no, actor, action, subject_kind, subject_key, payload_digest)
          values ('da-nang', 999999, 'person', 'insert', 'app.approval', '{}', '')`,
        ],
        [
          'entr',
          sql`update audit.entry set entry_no = case entry_no when ${last!.entryNo} then ${earlier!.entryNo}::bigint
            else ${last!.entryNo}::bigint end where entry_no in (${last!.entryNo}, ${earlier!.entryNo})`,
        ],
      ] as const;
      for (const [problem, attack] of attacks) {
        const found = await undone(attack);
        expect([attack.compile(database.superuser).sql, found.map((finding) => finding.problem)]).toEqual([
          expect.anything(),
          expect.arrayContaining([expect.stringMatching(`^${problem}`)]),
        ]);
      }
    }
  });

  /** What the verifier finds after an attack, in a transaction that is rolled back. */
  const undone = async (...attacks: ReturnType<typeof sql>[]) => {
    let found: Awaited<ReturnType<typeof verifyAudit>> = [];
    const attempt = database.superuser.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`alter table audit.entry drop constraint entry_pkey cascade, alter entry_no drop identity`.execute(
        trx,
      );
      for (const attack of attacks) await attack.execute(trx);
      found = await verifyAudit(trx, province);
      throw new Error('undo');
    });
    await expect(attempt).rejects.toThrow('undo');
    return found;
  };

  it('notices a seal that was altered, removed or cut off, even with all its entries', async () => {
    const kept: Awaited<ReturnType<typeof seal>> = [];
    for (const change of [
      openDraft,
      () =>
        database.superuser
          .deleteFrom('app.workspace_jurisdiction')
          .where('province_id', '=', province)
          .execute(),
    ]) {
      await change(database, province);
      kept.push(...(await seal()).filter((made) => made.province === province));
    }
    expect(kept.map(({ sealNo }) => sealNo)).toEqual([1, 2]);
    const problems = async (...attacks: ReturnType<typeof sql>[]) =>
      (await undone(...attacks)).map(({ problem }) => problem);
    const own = sql`province_id = ${province}`;
    expect(
      await problems(sql`update audit.seal set sealed_at = now() where ${own} and seal_no = 1`),
    ).toContain('seal-altered');
    expect(
      await problems(sql`update audit.seal set hash = repeat('0', 64) where ${own} and seal_no = 1`),
    ).toContain('seal-altered');
    expect(await problems(sql`delete from audit.seal where ${own} and seal_no = 1`)).toContain(
      'seal-removed',
    );
    expect(await problems(sql`delete from audit.seal where ${own} and seal_no = 2`)).toContain('entry-added');

    const jobs = database.as('kycuong_jobs');
    expect(await verifyAudit(jobs, province, kept[1])).toEqual([]);
    const tail = sql`(select lower(entries) from audit.seal where ${own} and seal_no = 2)`;
    await tamper(
      sql`delete from audit.payload where ${own} and entry_no >= ${tail}`,
      sql`delete from audit.entry where ${own} and entry_no >= ${tail}`,
      sql`delete from audit.seal where ${own} and seal_no = 2`,
    );
    expect(await verify()).toEqual([]);
    expect(await verifyAudit(jobs, province, kept[1])).toMatchObject([{ problem: 'head-not-found' }]);
  });

  it('says who acted: the person proved by the claims, or the system', async () => {
    const review = await openReview(database, province);
    await database.acting(approverOf(province), province, (trx) =>
      approveVersion(trx, { ...review, effectiveFrom: dayFrom(0) }),
    );
    const people = await database.superuser
      .selectFrom('audit.entry as e')
      .innerJoin('access.person as p', 'p.person_id', 'e.person_id')
      .select('p.display_name')
      .where('e.subject_kind', '=', 'app.approval')
      .execute();
    expect(people).toEqual([{ display_name: 'Phan Thu Duyệt (minh họa)' }]);
    const system = await database.superuser
      .selectFrom('audit.entry')
      .select('actor')
      .where('person_id', 'is', null)
      .distinct()
      .execute();
    expect(system.every(({ actor }) => actor.startsWith('system:'))).toBe(true);
  });

  it('is sealed by one sealer at a time, an entry once', async () => {
    await openDraft(database, province);
    const jobs = database.as('kycuong_jobs');
    await Promise.all([sealEntries(jobs), sealEntries(jobs), sealEntries(jobs)]);
    expect(await verify()).toEqual([]);
    expect(await auditHead(jobs, province)).toMatchObject({ sealNo: 1 });
    expect(await seal()).toEqual([]);
  });

  it('only grows, for the owner too; a payload may be erased, which is an entry itself', async () => {
    for (const change of [
      sql`update audit.entry set actor = 'x'`,
      sql`delete from audit.entry`,
      sql`truncate audit.entry cascade`,
      sql`update audit.payload set payload = '{}'`,
      sql`delete from audit.seal`,
    ]) {
      expect(await outcome(change.execute(database.as('kycuong_owner')))).toBe('P0001');
    }
    const [{ entryNo } = { entryNo: 0 }] = await newest();
    await sql`select audit.erase_payload(${province}, ${entryNo}, 'yêu cầu xóa dữ liệu cá nhân')`.execute(
      database.as('kycuong_owner'),
    );
    expect(await verify()).toEqual([]);
    const [erasure, erased] = await newest();
    expect([erasure?.what, erased?.entryNo]).toEqual(['erase audit.payload', entryNo]);
  });
});

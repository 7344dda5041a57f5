import type { EvidenceRecord } from '@kycuong/rules/work';
import { databaseServers } from '@kycuong/testing/database';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { editorOf, outcome } from '../testing/drafts.ts';
import { storeEvidence } from './store-evidence.ts';

const province = 'da-nang';

const meeting = (id: string, recordedAt: string, more: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  kind: 'meeting',
  id,
  source: 'hop',
  recordedAt,
  fields: {
    matter: 'viec-1',
    chair: 'cb-1',
    unit: 'so-1',
    meetingKind: 'working',
    heldOn: '2026-10-01',
    concluded: null,
  },
  ...more,
});
const withdrawn = (id: string, recordedAt: string): EvidenceRecord =>
  meeting(id, recordedAt, { withdrawn: true, fields: {} });
const instant = (minute: number): string => `2026-11-01T08:${String(minute).padStart(2, '0')}:00+07:00`;

describe.each(databaseServers())('storing evidence on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    await database.superuser
      .updateTable('access.membership')
      .set({ role: 'intake' })
      .where('role', '=', 'leader')
      .execute();
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const store = (records: readonly EvidenceRecord[]) =>
    database.superuser.transaction().execute((trx) => storeEvidence(trx, province, records));
  const knownAt = async (minute: number, prefix: string) => {
    const { rows } = await sql<{ id: string; concluded: boolean | null }>`
      select id, concluded from work.meeting where province_id = ${province} and id ^@ ${prefix}
        and recorded_at <= ${instant(minute)} and superseded_at > ${instant(minute)} and not withdrawn order by id`.execute(
      database.superuser,
    );
    return rows;
  };

  it('keeps every version; as known at an instant, the latest up to it counts', async () => {
    const corrected = meeting('a1', instant(20), {
      fields: { ...meeting('', '').fields, concluded: true },
    });
    expect(await store([meeting('a1', instant(10)), meeting('a2', instant(10))])).toBe(2);
    expect(await store([withdrawn('a1', instant(30)), corrected, corrected])).toBe(2);
    expect(await store([corrected])).toBe(0);
    expect(await knownAt(9, 'a')).toEqual([]);
    expect(await knownAt(10, 'a')).toEqual([
      { id: 'a1', concluded: null },
      { id: 'a2', concluded: null },
    ]);
    expect(await knownAt(29, 'a')).toEqual([
      { id: 'a1', concluded: true },
      { id: 'a2', concluded: null },
    ]);
    expect(await knownAt(30, 'a')).toEqual([{ id: 'a2', concluded: null }]);
  });

  it('ends each version where the next begins, in whatever order and batches they arrive', async () => {
    let round = 0;
    const arrivals = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('1', '2'), minute: fc.nat(9), cut: fc.boolean() }),
      {
        selector: ({ id, minute }) => `${id} ${minute}`,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(arrivals, async (versions) => {
        const prefix = `order${round++}.`;
        const batches: EvidenceRecord[][] = [[]];
        for (const { id, minute, cut } of versions) {
          if (cut) batches.push([]);
          batches.at(-1)!.push(meeting(prefix + id, instant(minute)));
        }
        for (const batch of batches) await store(batch);
        const { rows } = await sql<{ ok: boolean }>`
          select superseded_at = lead(recorded_at, 1, 'infinity') over (partition by id order by recorded_at) as ok
          from work.meeting where province_id = ${province} and id ^@ ${prefix}`.execute(database.superuser);
        expect(rows).toEqual(versions.map(() => ({ ok: true })));
      }),
      { numRuns: 25 },
    );
  });

  it('refuses another content under the same id and instant, and then stores nothing', async () => {
    await store([meeting('c1', instant(10))]);
    const other = meeting('c1', instant(10), { source: 'khac' });
    expect(await outcome(store([meeting('c0', instant(10)), other]))).toMatch('KC001');
    expect(await knownAt(59, 'c0')).toEqual([]);
  });

  it('refuses what its table does not allow', async () => {
    for (const fields of [
      { ...meeting('', '').fields, meetingKind: 'party' },
      { ...meeting('', '').fields, chair: null },
      { ...meeting('', '').fields, heldOn: '1975-06-12' },
    ])
      expect(await outcome(store([meeting('d1', instant(1), { fields })]))).toBe('23514');
  });

  it('writes one audit entry for a batch, with the digest of its rows', async () => {
    await store([meeting('e1', instant(1)), meeting('e2', instant(1))]);
    const { rows } = await sql<{ payload: unknown }>`
      select payload from audit.entry join audit.payload using (province_id, entry_no)
      where subject_kind = 'work.meeting' order by entry_no desc limit 1`.execute(database.superuser);
    expect(rows[0]!.payload).toEqual({ rows: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('is allowed to those who take evidence in, for their own province', async () => {
    const as = (email: string, target: string) =>
      outcome(
        database.acting(email, province, (trx) => storeEvidence(trx, target, [meeting('f1', instant(1))])),
      );
    expect(await as(`lanh-dao.${province}@demo.invalid`, province)).toBe('done');
    expect(await as(`lanh-dao.${province}@demo.invalid`, 'khanh-hoa')).toBe('NOT_PERMITTED');
    expect(await as(editorOf(province), province)).toBe('NOT_PERMITTED');
  });

  it('lets nobody change, remove or empty what is stored, the owner included', async () => {
    await store([meeting('g1', instant(1))]);
    for (const change of [
      sql`update work.meeting set chair = 'x'`,
      sql`delete from work.meeting`,
      sql`truncate work.meeting`,
    ])
      await expect(change.execute(database.superuser)).rejects.toThrow('evidence only grows');
  });

  it('shows a province to those of its staff who look at what others did, and to a job that says it works for it', async () => {
    await store([meeting('h1', instant(1))]);
    await database.superuser
      .transaction()
      .execute((trx) => storeEvidence(trx, 'khanh-hoa', [meeting('h1', instant(1))]));
    const provinces = sql<{ id: string }>`select distinct province_id as id from work.meeting`;
    const seenBy = async (email: string) =>
      (await database.acting(email, province, (trx) => provinces.execute(trx))).rows;
    expect(await seenBy(`lanh-dao.${province}@demo.invalid`)).toEqual([{ id: province }]);
    expect(await seenBy(editorOf(province))).toEqual([]);
    const jobs = database.as('kycuong_jobs');
    expect((await provinces.execute(jobs)).rows).toEqual([]);
    await jobs.transaction().execute(async (trx) => {
      await sql`select set_config('kycuong.job_province', 'khanh-hoa', true)`.execute(trx);
      expect((await provinces.execute(trx)).rows).toEqual([{ id: 'khanh-hoa' }]);
    });
    expect(await outcome(sql`select work.store('khanh-hoa', 'meeting', '[]')`.execute(jobs))).toBe('42501');
  });
});

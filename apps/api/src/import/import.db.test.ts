import { createHash } from 'node:crypto';
import {
  applyEvidence,
  askWithdrawal,
  createRun,
  findRun,
  type ImportRun,
  listRejected,
  storeUpload,
  takeStep,
} from '@kycuong/db/import';
import { asJob, type Job } from '@kycuong/db/jobs';
import { type DemoDatabase, demoDatabase } from '@kycuong/db/testing/demo-database';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { importTarget, type ImportTargetId, suggestMapping } from '@kycuong/rules/import';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyImport } from '../jobs/apply-import.ts';
import { readImport } from '../jobs/read-import.ts';
import { withdrawImport } from '../jobs/withdraw-import.ts';

const province = 'da-nang';
const person = `lanh-dao.${province}@demo.invalid`;

describe.each(oldestServer())('bringing in a file on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    for (const role of ['organisation-admin', 'intake'] as const)
      await database.superuser
        .insertInto('access.membership')
        .columns(['province_id', 'person_id', 'role', 'valid_from'])
        .expression((from) =>
          from
            .selectFrom('access.membership')
            .where('role', '=', 'leader')
            .select(['province_id', 'person_id', (is) => is.val(role).as('role'), 'valid_from']),
        )
        .execute();
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const jobs = () => database.as('kycuong_jobs');
  const jobOf = (run: string, more: Partial<Job<{ run: string }>> = {}): Job<{ run: string }> => ({
    id: '00000000-0000-4000-8000-000000000000',
    province,
    subject: run,
    data: { run },
    db: jobs(),
    stop: new AbortController().signal,
    report: () => Promise.resolve(),
    ...more,
  });
  const runOf = async (runId: string): Promise<ImportRun> =>
    (await asJob(jobs(), province, (trx) => findRun(trx, province, runId)))!;
  const step = (
    runId: string,
    from: ImportRun['state'],
    to: 'reading' | 'applying',
    group: 'organisation' | 'work',
  ) =>
    database.acting(person, province, (trx) =>
      takeStep(trx, { runId, from, to, group, jobId: '00000000-0000-4000-8000-000000000000' }),
    );

  async function upload(target: ImportTargetId, text: string): Promise<string> {
    const headings = text.split('\n')[0]!.split(',');
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return database.acting(person, province, async (trx) => {
      const { person_id } = await trx
        .selectFrom('access.membership')
        .select('person_id')
        .where('role', '=', 'intake')
        .executeTakeFirstOrThrow();
      const file = { fileName: 'a.csv', sha256, person: person_id };
      const uploadId = await storeUpload(trx, province, { ...file, kind: 'csv', bytes });
      return createRun(trx, province, {
        ...file,
        uploadId,
        sheet: 0,
        headerRow: 1,
        encoding: null,
        delimiter: null,
        oldFonts: true,
        target,
        headings,
        mapping: suggestMapping(importTarget(target)!, headings),
        source: 'thu',
        defaultFrom: '2025-07-01' as CivilDay,
        document: 'Quyết định 1/QĐ-UBND',
      });
    });
  }
  async function read(target: ImportTargetId, text: string): Promise<ImportRun> {
    const runId = await upload(target, text);
    await step(runId, 'choosing', 'reading', importTarget(target)!.group);
    await readImport(jobOf(runId));
    return runOf(runId);
  }
  async function apply(run: ImportRun): Promise<ImportRun> {
    await step(run.runId, 'checked', 'applying', importTarget(run.target)!.group);
    await applyImport(jobOf(run.runId));
    return runOf(run.runId);
  }
  const faultsOf = async ({ runId }: ImportRun) =>
    (await asJob(jobs(), province, (trx) => listRejected(trx, province, runId, { limit: 100 }))).flatMap(
      ({ faults }) => faults.map(({ row, header, code }) => [row, header, code]),
    );
  const stored = (table: 'work.unit' | 'work.post' | 'organisation.officer' | 'work.referral') =>
    asJob(jobs(), province, (trx) => trx.selectFrom(table).selectAll().execute());

  const units = `Mã đơn vị,Tên đơn vị,Loại đơn vị,Trực thuộc
UB,UBND thành phố,khác,
SNV,Sở Nội vụ,Sở,UB
STC,Sở Tài chính,Sở,UBND thành phố
`;
  const officers = `Mã CB,Họ và tên,Loại,Đơn vị công tác,Chức vụ,Từ ngày
CB-1,Nguyễn Thị An,công chức,Sở Nội vụ,Giám đốc,01/07/2025
CB-2,Lê Văn Bình,CC,SNV,Phó Giám đốc,ngày 5 tháng 7 năm 2025
CB-3,Trần Hòa,CC,STC,Giám đốc,31/02/2025
CB-1,Người khác,CC,STC,Giám đốc,
CB-5,Võ Tám,CC,SNV,Giám đốc,02/07/2025
`;

  it('brings in units that name each other by code or by name, and then the people in them, row by row', async () => {
    const tree = await read('unit', units);
    expect(tree).toMatchObject({ state: 'checked', counts: { rows: 3, new: 3, rejected: 0 } });
    expect(await stored('work.unit')).toEqual([]);
    expect(await apply(tree)).toMatchObject({ state: 'applied', changeNo: expect.any(Number) });
    expect(await stored('work.unit')).toHaveLength(3);

    const people = await read('officer', officers);
    expect(people).toMatchObject({ state: 'checked', counts: { rows: 5, rejected: 3 } });
    expect(await faultsOf(people)).toEqual([
      [4, 'Từ ngày', 'wrong-day'],
      [5, '', 'duplicate-in-file'],
      [6, '', 'unit-has-two-heads'],
    ]);
    await apply(people);
    expect((await stored('organisation.officer')).map((row) => ('name' in row ? row.name : ''))).toEqual([
      'Nguyễn Thị An',
      'Lê Văn Bình',
    ]);
    expect(await stored('work.post')).toHaveLength(2);
  });

  it('changes nothing when the same file comes again, and only what was mended when it comes mended', async () => {
    const again = await read('unit', units);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 3, missing: 0 });
    const renamed = await read('unit', units.replace('Sở Nội vụ', 'Sở Nội vụ thành phố'));
    expect(renamed.counts).toMatchObject({ new: 0, changed: 1, same: 2 });
    const mended = await read(
      'officer',
      officers.replace('31/02', '28/02').split('\n').slice(0, 4).join('\n'),
    );
    expect(mended.counts).toMatchObject({ same: 4 });
    expect(await faultsOf(mended)).toEqual([[4, '', 'unit-not-standing']]);
  });

  const referrals = (count: number, day = '02/03/2026') =>
    [
      'id,matter,sender,fromUnit,toUnit,direction,referredOn',
      ...Array.from({ length: count }, (_, at) => `R-${at},M-${at},CB-1,SNV,STC,ngang cấp,${day}`),
    ].join('\n');

  it('brings in records of work as versions, once however often the job runs', async () => {
    const run = await read('referral', referrals(5003));
    expect(run).toMatchObject({ state: 'checked', counts: { rows: 5003, new: 5003 } });
    expect((await apply(run)).state).toBe('applied');
    await applyImport(jobOf(run.runId));
    expect(await stored('work.referral')).toHaveLength(5003);
    const later = await read('referral', referrals(5002, '03/03/2026'));
    expect(later.counts).toMatchObject({ new: 0, changed: 5002, missing: 1 });
    await apply(later);
    expect(await stored('work.referral')).toHaveLength(10_005);
  });

  it('is whole or not at all: a job that is cut off in the middle leaves nothing, and can be run again', async () => {
    const before = (await stored('work.referral')).length;
    const run = await read('referral', referrals(6000).replaceAll('R-', 'S-'));
    await step(run.runId, 'checked', 'applying', 'work');
    let told = 0;
    const cutOff = jobOf(run.runId, {
      report: () => (++told === 2 ? Promise.reject(new Error('the server stops')) : Promise.resolve()),
    });
    await expect(applyImport(cutOff)).rejects.toThrow('the server stops');
    expect((await stored('work.referral')).length).toBe(before);
    expect((await runOf(run.runId)).state).toBe('applying');
    await applyImport(jobOf(run.runId));
    expect((await stored('work.referral')).length).toBe(before + 6000);
  });

  it('is taken back as a whole: what it changed says what it said before, what it brought is withdrawn, nothing is removed', async () => {
    const standing = async (prefix: string) =>
      (await stored('work.referral'))
        .map(
          (row) =>
            row as unknown as { id: string; referred_on: string; superseded_at: unknown; withdrawn: boolean },
        )
        .filter(
          ({ id, superseded_at, withdrawn }) =>
            id.startsWith(prefix) && superseded_at === Infinity && !withdrawn,
        )
        .map(({ id, referred_on }) => [id, referred_on]);
    await apply(await read('referral', referrals(2).replaceAll('R-', 'W-')));
    const again = await apply(await read('referral', referrals(3, '04/03/2026').replaceAll('R-', 'W-')));
    expect(await standing('W-')).toHaveLength(3);
    const before = (await stored('work.referral')).length;
    await database.acting(person, province, (trx) =>
      askWithdrawal(trx, province, again.runId, 'Nhầm tệp của tháng khác.'),
    );
    await withdrawImport(jobOf(again.runId));
    expect(await runOf(again.runId)).toMatchObject({ state: 'withdrawn', takenBack: 3, leftStanding: 0 });
    expect(await standing('W-')).toEqual([
      ['W-0', '2026-03-02'],
      ['W-1', '2026-03-02'],
    ]);
    expect((await stored('work.referral')).length).toBe(before + 3);
    await expect(
      database.acting(person, province, (trx) => askWithdrawal(trx, province, again.runId, 'Lần nữa.')),
    ).rejects.toMatchObject({ code: 'IMPORT_NOT_AT_THIS_STEP' });
  });

  it('stores nothing when it is cancelled, and says so', async () => {
    const before = (await stored('work.referral')).length;
    const run = await read('referral', referrals(6000).replaceAll('R-', 'T-'));
    await step(run.runId, 'checked', 'applying', 'work');
    const cancelled = Object.assign(new Error('cancelled'), { name: 'JobCancelled' });
    await expect(applyImport(jobOf(run.runId, { report: () => Promise.reject(cancelled) }))).rejects.toThrow(
      'cancelled',
    );
    expect((await runOf(run.runId)).state).toBe('cancelled');
    expect((await stored('work.referral')).length).toBe(before);
  });

  it('lets jobs store evidence only of what a person with the role confirmed', async () => {
    const run = await read('referral', referrals(2).replaceAll('R-', 'U-'));
    const byJob = asJob(jobs(), province, (trx) =>
      applyEvidence(trx, province, run, () => Promise.resolve()),
    );
    await expect(byJob).rejects.toThrow();
    await expect(
      database.acting(`soan.${province}@demo.invalid`, province, (trx) =>
        takeStep(trx, {
          runId: run.runId,
          from: 'checked',
          to: 'applying',
          group: 'work',
          jobId: '00000000-0000-4000-8000-000000000000',
        }),
      ),
    ).rejects.toMatchObject({ code: 'NOT_FOR_THIS_ROLE' });
  });
});

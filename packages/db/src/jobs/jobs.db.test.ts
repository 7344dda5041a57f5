import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { oldestServer } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { getConstructionPlans, PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { editorOf, outcome } from '../testing/drafts.ts';
import { askToCancel } from './ask-to-cancel.ts';
import { defineQueues } from './define-queues.ts';
import { enqueueNamed } from './enqueue.ts';
import { listDeadLetters } from './list-dead-letters.ts';
import { type JobStanding, listJobs } from './list-jobs.ts';
import { handlers, kinds } from './testing/kinds.ts';
import { workOnJobs } from './work-on-jobs.ts';

const province = 'quang-ninh';
const patient = { timeout: 50_000, interval: 100 };

describe.each(oldestServer())('the job queue on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    await defineQueues(database.superuser, kinds, 10);
    await sql`create table public.note (job_id uuid)`.execute(database.superuser);
    await sql`grant insert on public.note to kycuong_jobs`.execute(database.superuser);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const databaseUrl = () => database.urlAs('kycuong_jobs');
  const work = () => workOnJobs({ databaseUrl: databaseUrl(), kinds, handlers, everySeconds: 1 });
  const ask = (name: keyof typeof kinds, { startAt, data = {} }: { startAt?: string; data?: object } = {}) =>
    database.acting(editorOf(province), province, (trx) =>
      enqueueNamed(trx, { province, name, subject: 'one', data, ...(startAt && { startAt }) }),
    );
  const standing = async (jobId: string): Promise<JobStanding> => {
    const jobs = await database.acting(editorOf(province), province, (trx) => listJobs(trx, { province }));
    return jobs.find((job) => job.jobId === jobId)!;
  };
  const stateOf = async (jobId: string) => (await standing(jobId)).state;
  const timesNoted = async (jobId: string) =>
    (await sql`select from public.note where job_id = ${jobId}`.execute(database.superuser)).rows.length;

  it('was built as its library builds it', async () => {
    const boss = new PgBoss({ connectionString: databaseUrl(), schema: 'jobs', migrate: false });
    const written = /jobs\.version\(version\) VALUES \('(\d+)'\)/.exec(getConstructionPlans('jobs'))?.[1];
    await boss.start();
    expect(String(await boss.schemaVersion())).toBe(written);
    expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true });
    await boss.stop();
  });

  it('holds a job when the transaction that asked for it commits, and only then', async () => {
    const undone = new Error('undone');
    const asking = database.acting(editorOf(province), province, async (trx) => {
      await enqueueNamed(trx, { province, name: 'note', subject: 'undone', data: {} });
      throw undone;
    });
    await expect(asking).rejects.toBe(undone);
    const jobId = await ask('note', { startAt: '2100-01-01T00:00:00Z' });
    const jobs = await database.acting(editorOf(province), province, (trx) => listJobs(trx, { province }));
    expect(jobs.map(({ subject, state }) => [subject, state])).toEqual([['one', 'waiting']]);
    expect(jobs[0]).toMatchObject({ jobId, name: 'note', retries: 0, askedBy: expect.any(String) });
  });

  it('takes jobs from staff for the acting province alone, and only by its function', async () => {
    const as = (target: string, name = 'note') =>
      outcome(
        database.acting(editorOf(province), province, (trx) =>
          enqueueNamed(trx, { province: target, name, subject: '', data: {} }),
        ),
      );
    expect(await as('da-nang')).toBe('NOT_PERMITTED');
    expect(await as(province, 'no-such-job')).toBe('P0001');
    const staff = database.as('kycuong_staff');
    for (const statement of [
      sql`select * from jobs.job`,
      sql`insert into jobs.job (name) values ('note')`,
      sql`update jobs.progress set done = 1`,
      sql`select jobs.forget_progress()`,
    ])
      expect(await outcome(statement.execute(staff))).toBe('42501');
    const foreign = await database.acting(editorOf('da-nang'), 'da-nang', (trx) =>
      listJobs(trx, { province }),
    );
    expect(foreign).toEqual([]);
  });

  it('is asked once for what waits already, and begins when the last who asked has committed', async () => {
    const job = { province, name: 'note', subject: 'the same', data: {} };
    const acting = <Result>(work: Parameters<typeof database.acting<Result>>[2]) =>
      database.acting(editorOf(province), province, work);
    const first = await acting((trx) => enqueueNamed(trx, job));
    let stop = () => Promise.resolve();
    await acting(async (trx) => {
      expect(await enqueueNamed(trx, job)).toBe(first);
      stop = await work();
      const passedOver = await ask('note', { data: { after: 'it' } });
      await expect.poll(() => stateOf(passedOver), patient).toBe('done');
      expect(await stateOf(first)).toBe('waiting');
    });
    await expect.poll(() => stateOf(first), patient).toBe('done');
    await stop();
    expect(await timesNoted(first)).toBe(1);
    expect(await acting((trx) => enqueueNamed(trx, job))).not.toBe(first);
  });

  it('shares its jobs out to several workers, each job once', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, (_, at) => ask('note', { data: { at } })));
    const stops = await Promise.all([work(), work()]);
    await expect
      .poll(async () => (await Promise.all(ids.map(stateOf))).every((s) => s === 'done'), patient)
      .toBe(true);
    await Promise.all(stops.map((stop) => stop()));
    expect(await Promise.all(ids.map(timesNoted))).toEqual(ids.map(() => 1));
  });

  it('tries a job that failed again, later each time, and then shows it among the dead letters', async () => {
    const jobId = await ask('fail');
    const stop = await work();
    const dead = () => database.acting(editorOf(province), province, (trx) => listDeadLetters(trx, province));
    await expect.poll(async () => (await dead()).length, patient).toBe(1);
    await stop();
    const [letter] = await dead();
    expect(letter).toMatchObject({ jobId, name: 'fail', subject: 'one' });
    expect(letter!.fault).toMatch(/^RangeError kinds\.ts:\d+$/);
    expect(await standing(jobId)).toMatchObject({ state: 'failed', retries: 2 });
    const { rows } = await sql`select from jobs.job where output::text like '%Nguyễn%'`.execute(
      database.superuser,
    );
    expect(rows).toEqual([]);
  });

  it('cancels a job that runs and one that waits', async () => {
    const running = await ask('slow');
    const waiting = await ask('note', { startAt: new Date(Date.now() + 4000).toISOString() });
    const stop = await work();
    await expect.poll(async () => (await standing(running)).of, patient).toBe(16);
    const cancel = (jobId: string) =>
      database.acting(editorOf(province), province, (trx) => askToCancel(trx, { province, jobId }));
    expect([await cancel(waiting), await cancel(running), await cancel(running)]).toEqual([
      true,
      true,
      false,
    ]);
    await expect.poll(() => stateOf(running), patient).toBe('cancelled');
    await expect.poll(() => stateOf(waiting), patient).toBe('cancelled');
    await stop();
    expect(await timesNoted(waiting)).toBe(0);
    expect(await cancel(running)).toBe(false);
  });

  it('runs a job again that a stopping server cut off', async () => {
    const jobId = await ask('slow');
    const stopFirst = await work();
    await expect.poll(() => stateOf(jobId), patient).toBe('running');
    await stopFirst();
    expect(await stateOf(jobId)).toBe('waiting');
    const stopSecond = await work();
    await expect.poll(() => stateOf(jobId), patient).toBe('done');
    await stopSecond();
    expect(await timesNoted(jobId)).toBe(1);
  });

  it('runs a job again whose worker was killed', async () => {
    const jobId = await ask('slow');
    const victim = spawnWorker(databaseUrl());
    await expect.poll(() => stateOf(jobId), patient).toBe('running');
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    expect(await stateOf(jobId)).toBe('running');
    const stop = await work();
    await expect.poll(() => stateOf(jobId), { ...patient, timeout: 100_000 }).toBe('done');
    await stop();
    expect(await timesNoted(jobId)).toBe(1);
  }, 120_000);
});

function spawnWorker(url: string): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(new URL('testing/work.ts', import.meta.url)), url], {
    stdio: 'inherit',
  });
}

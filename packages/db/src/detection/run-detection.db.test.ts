import { readFileSync } from 'node:fs';
import { parseCatalogue } from '@kycuong/rules/catalogue';
import { buildCalendar } from '@kycuong/rules/calendar';
import { parseCalendar } from '@kycuong/rules/calendar/parse';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { compileCatalogue, detect, detectionContext } from '@kycuong/rules/detection';
import { buildEvidence, type EvidenceRecord } from '@kycuong/rules/work';
import { generateProvince, patternIds } from '@kycuong/rules/work/generate-province';
import { databaseServers, freshDatabase, type TestDatabase } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeWorkingDays } from '../calendar/calendar.ts';
import { asJob } from '../core/as-job.ts';
import { connect, type Connection } from '../core/connect.ts';
import { migrateForTests, testPasswords } from '../testing/demo-database.ts';
import { storeEvidence } from '../work/work.ts';
import { runDetection, type RunOptions } from './detection.ts';

const file = (path: string) => readFileSync(new URL(import.meta.resolve(`@kycuong/rules/${path}`)), 'utf8');
const calendarFile = parseCalendar(file('calendars/viet-nam.yaml'), 'viet-nam.yaml');
if (!calendarFile.ok) throw new Error('the calendar does not read');
const { version, workingDays } = buildCalendar(calendarFile.file);
const calendar = { version: version.hash, first: workingDays.first, last: workingDays.last };

const asOf = '2026-12-26' as CivilDay;
const epochDay = Date.parse(asOf) / 86_400_000;
const knownAt = '2027-01-01T00:00:00+07:00';
const generated = generateProvince({
  seed: 15,
  officers: 160,
  units: 12,
  records: 9000,
  from: '2026-03-02' as CivilDay,
  days: 300,
  missingShare: 0.05,
  patterns: Object.fromEntries(patternIds.map((id) => [id, 1])),
});
const records = [...generated.records()];
const evidence = buildEvidence(records, { knownAt });

const packs = ['da-nang', 'yen-bai', 'khanh-hoa', 'quang-ninh'];

/** The evidence is older than the packs' numbers. */
function ready(pack: string, lookBack = true) {
  const parsed = parseCatalogue(file(`packs/${pack}.yaml`), pack);
  if (!parsed.ok) throw new Error(`${pack} does not read`);
  const compiled = compileCatalogue(parsed.catalogue, { asOf, lookBack });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { program } = compiled;
  return { program, context: detectionContext(parsed.catalogue, program.contentHash) };
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

describe.each(databaseServers())('a run on $name', (server) => {
  let database: TestDatabase;
  let owner: Connection;
  let jobs: Connection;
  beforeAll(async () => {
    database = await freshDatabase({ migrate: migrateForTests, server });
    owner = connect(database.url, { max: 1 });
    jobs = connect(database.urlAs('kycuong_jobs', testPasswords.kycuong_jobs), { max: 2 });
    await owner.transaction().execute(async (trx) => {
      await storeWorkingDays(trx, calendar.version, workingDays);
      for (const pack of packs) {
        await sql`insert into app.workspace (province_id, name_vi, name_en) values (${pack}, 'Thử', 'Trial')`.execute(
          trx,
        );
        await storeEvidence(trx, pack, records);
      }
    });
    await sql`analyze`.execute(owner);
  });
  afterAll(async () => {
    await owner.destroy();
    await jobs.destroy();
    await database[Symbol.asyncDispose]();
  });

  const run = (pack: string, more: Partial<RunOptions> = {}) => {
    const { program, context } = ready(pack);
    const options = { context, calendar, asOf: epochDay, knownAt, expiryDays: 30, ...more };
    return runDetection(jobs, program, options);
  };

  it.each(packs)(
    'of %s raises the signals that memory raises, with the same records and people',
    async (pack) => {
      const { program, context } = ready(pack);
      const expected = detect(program, evidence, workingDays, context);
      const found = await run(pack);
      expect(expected.signals.length).toBeGreaterThan(0);
      expect(found.signals).toEqual(expected.signals);
      expect(found.reconciled).toEqual({ new: expected.signals.length, still: 0, gone: 0 });
    },
  );

  it('repeated, changes nothing and keeps what is still so', async () => {
    const again = await run('yen-bai');
    expect(again.rowsChanged).toBe(0);
    expect(again.reconciled).toEqual({ new: 0, still: again.signals.length, gone: 0 });
  });

  it('closes what is gone, and opens it anew when it comes back', async () => {
    const before = await run('da-nang');
    const gone = before.signals.find(({ records: held }) => held.length > 0)!;
    const away: EvidenceRecord[] = gone.records.map((id) => ({
      kind: records.find((record) => record.id === id)!.kind,
      id,
      source: 'correction',
      recordedAt: '2026-12-28T08:00:00+07:00',
      withdrawn: true,
      fields: {},
    }));
    await owner.transaction().execute((trx) => storeEvidence(trx, 'da-nang', away));
    const after = await run('da-nang');
    expect(after.reconciled.gone).toBeGreaterThan(0);
    expect(after.signals).not.toContainEqual(gone);
    const asKnownBefore = await run('da-nang', { knownAt: '2026-12-27T23:00:00+07:00' });
    expect(asKnownBefore.signals).toEqual(before.signals);
    expect(asKnownBefore.reconciled.new).toBe(after.reconciled.gone);
  });

  const runs = () =>
    asJob(jobs, 'khanh-hoa', (trx) =>
      trx
        .selectFrom('detection.run')
        .select(['state', 'grains_done as done', 'grains as of', 'rows_unknown as unknown'])
        .orderBy('run_no', 'desc')
        .execute(),
    );

  it('raises nothing by an indicator that switched itself off, ends nothing by it, and the rest goes on', async () => {
    const pack = 'khanh-hoa';
    const open = async () => {
      const { rows } = await sql<{ indicator: string; signals: number }>`
        select indicator, count(*)::int as signals from detection.signal
        where province_id = ${pack} and gone_on is null group by 1 order by 2 desc, 1`.execute(owner);
      return new Map(rows.map(({ indicator, signals }) => [indicator, signals]));
    };
    const before = await open();
    const [off, signals] = [...before][0]!;
    expect(signals).toBeGreaterThan(1);
    const { program } = ready(pack);
    await sql`insert into casework.indicator_off values (${pack}, ${program.directive}, ${off}, ${program.contentHash}, ${asOf}, 20, 0, 30)`.execute(
      owner,
    );
    // One of them ended, and one more that would not hold any longer: neither is raised, and neither is called gone.
    await sql`update detection.signal set gone_on = first_on where signal_no = (
      select min(signal_no) from detection.signal where province_id = ${pack} and indicator = ${off})`.execute(
      owner,
    );
    await sql`update detection.signal set key1 = 'nobody' where signal_no = (
      select max(signal_no) from detection.signal where province_id = ${pack} and indicator = ${off})`.execute(
      owner,
    );
    const { reconciled } = await run(pack);
    expect(reconciled).toEqual({ new: 0, still: sum(before) - signals, gone: 0 });
    expect(await open()).toEqual(new Map([...before].map(([id, of]) => [id, id === off ? of - 1 : of])));
    await sql`delete from casework.indicator_off where province_id = ${pack}`.execute(owner);
    expect((await run(pack)).reconciled).toMatchObject({ new: 2, gone: 1 });
    expect(await open()).toEqual(before);
  });

  it('is there to see while it runs, with how far it is', async () => {
    const of = ready('khanh-hoa').program.grains.length;
    const seen: unknown[] = [];
    await run('khanh-hoa', { onProgress: async () => void seen.push((await runs())[0]) });
    expect(seen).toEqual(
      Array.from({ length: of }, (_, place) => ({ state: 'running', done: place + 1, of, unknown: 0 })),
    );
    expect((await runs())[0]).toMatchObject({ state: 'finished', done: of });
    expect((await runs())[0]!.unknown).toBeGreaterThan(0);
  });

  it('keeps nothing but its state when it is stopped or fails', async () => {
    const signals = () =>
      asJob(jobs, 'khanh-hoa', (trx) =>
        trx.selectFrom('detection.signal').selectAll().orderBy('signal_no').execute(),
      );
    const before = await signals();
    const stop = new AbortController();
    const stopped = run('khanh-hoa', {
      cancelled: stop.signal,
      onProgress: () => stop.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect((await runs())[0]).toMatchObject({ state: 'cancelled', done: 1 });
    await expect(run('khanh-hoa', { knownAt: 'never' })).rejects.toThrow();
    const failing = run('khanh-hoa', { onProgress: () => Promise.reject(new Error('broken')) });
    await expect(failing).rejects.toThrow('broken');
    expect((await runs())[0]).toMatchObject({ state: 'failed', done: 1 });
    expect(await signals()).toEqual(before);
  });

  it('leaves one audit entry with the digest of its signals', async () => {
    const { runNo, reconciled } = await run('yen-bai');
    const { rows } = await sql<{ payload: object }>`
      select payload from audit.entry join audit.payload using (province_id, entry_no)
      where subject_kind = 'detection.run' and subject_key = ${JSON.stringify({ run_no: runNo })}::jsonb`.execute(
      owner,
    );
    expect(rows).toEqual([
      {
        payload: expect.objectContaining({
          kind: 'nightly',
          state: 'finished',
          signals_still: reconciled.still,
          signals_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        }),
      },
    ]);
  });
});

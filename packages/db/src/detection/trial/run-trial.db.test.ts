import { readFileSync } from 'node:fs';
import { buildCalendar } from '@kycuong/rules/calendar';
import { parseCalendar } from '@kycuong/rules/calendar/parse';
import { parseCatalogue } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { trialRun } from '@kycuong/rules/detection/trial';
import type { TrialReport } from '@kycuong/rules/detection/trial/report';
import { trialSide } from '@kycuong/rules/detection/trial/side';
import { buildEvidence } from '@kycuong/rules/work';
import { generateProvince, patternIds } from '@kycuong/rules/work/generate-province';
import { databaseServers, freshDatabase, type TestDatabase } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeWorkingDays } from '../../calendar/calendar.ts';
import { asJob } from '../../core/as-job.ts';
import { connect, type Connection } from '../../core/connect.ts';
import { migrateForTests, testPasswords } from '../../testing/demo-database.ts';
import { storeEvidence } from '../../work/work.ts';
import { runTrial, type StoredTrial } from './trial.ts';

const file = (path: string) => readFileSync(new URL(import.meta.resolve(`@kycuong/rules/${path}`)), 'utf8');
const calendarFile = parseCalendar(file('calendars/viet-nam.yaml'), 'viet-nam.yaml');
if (!calendarFile.ok) throw new Error('the calendar does not read');
const { version, workingDays } = buildCalendar(calendarFile.file);
const calendar = { version: version.hash, first: workingDays.first, last: workingDays.last };

const province = 'yen-bai';
const days = ['2026-10-31', '2026-12-26'] as CivilDay[];
const knownAt = '2027-01-01T00:00:00+07:00';
const generated = generateProvince({
  seed: 23,
  officers: 120,
  units: 9,
  records: 6000,
  from: '2026-03-02' as CivilDay,
  days: 300,
  missingShare: 0.05,
  patterns: Object.fromEntries(patternIds.map((id) => [id, 1])),
});
const records = [...generated.records()];
const baseline = [{ id: 'autumn', units: null, from: days[0]!, to: '2026-11-30' as CivilDay }];

const parsed = parseCatalogue(file(`packs/${province}.yaml`), province);
if (!parsed.ok) throw new Error('the pack does not read');
const kept = parsed.catalogue;

/** Every number of detection one higher than it was. */
function stricter(catalogue: Catalogue): Catalogue {
  const parameters = catalogue.settings.parameters.map((parameter) => ({
    ...parameter,
    values: parameter.values.map((dated) => ({
      ...dated,
      value:
        parameter.group === 'detection' && dated.value !== null && dated.value < parameter.domain.max
          ? dated.value + 1
          : dated.value,
    })),
  }));
  return { ...catalogue, settings: { ...catalogue.settings, parameters } };
}

function sideOf(catalogue: Catalogue) {
  const ready = trialSide(catalogue, { days, inForceOn: days[1]! });
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems));
  return ready.side;
}

const sides = { before: sideOf(kept), after: sideOf(stricter(kept)) };

function inMemory(): TrialReport {
  const evidence = buildEvidence(records, { knownAt });
  const run = trialRun({
    ...sides,
    evidence,
    calendar: workingDays,
    days,
    isConfirmed: () => false,
    baseline,
  });
  for (;;) {
    const { done, value } = run.next();
    if (done) return value!;
  }
}

describe.each(databaseServers())('a trial over stored evidence on $name', (server) => {
  let database: TestDatabase;
  let jobs: Connection;
  beforeAll(async () => {
    database = await freshDatabase({ migrate: migrateForTests, server });
    const owner = connect(database.url, { max: 1 });
    await owner.transaction().execute(async (trx) => {
      await storeWorkingDays(trx, calendar.version, workingDays);
      for (const id of [province, 'da-nang'])
        await sql`insert into app.workspace (province_id, name_vi, name_en) values (${id}, 'Thử', 'Trial')`.execute(
          trx,
        );
      await storeEvidence(trx, province, records);
    });
    await sql`analyze`.execute(owner);
    await owner.destroy();
    jobs = connect(database.urlAs('kycuong_jobs', testPasswords.kycuong_jobs), { max: 1 });
  });
  afterAll(async () => {
    await jobs.destroy();
    await database[Symbol.asyncDispose]();
  });

  const trial = (more: Partial<StoredTrial> = {}): StoredTrial => ({
    ...{ province, ...sides, days, baseline, calendar, knownAt },
    stop: new AbortController().signal,
    report: async () => {},
    ...more,
  });

  it('finds what a trial in memory finds, signal by signal and node by node, and tells how far it is', async () => {
    const told: string[] = [];
    const report = async (done: number, of: number) => void told.push(`${done}/${of}`);
    const found = await asJob(jobs, province, (trx) => runTrial(trx, trial({ report })));
    const expected = inMemory();
    expect(found.report.lost.length).toBeGreaterThan(3);
    expect(found.report.baseline[0]!.hits.length).toBeGreaterThan(0);
    expect(found.report).toEqual(expected);
    expect(Object.keys(found.unitNames).length).toBeGreaterThan(3);
    expect(told).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  it('over no evidence finds nothing, and says so', async () => {
    const empty = trial({ province: 'da-nang' });
    const { report } = await asJob(jobs, 'da-nang', (trx) => runTrial(trx, empty));
    expect([report.gained, report.lost, report.units]).toEqual([[], [], []]);
    expect(report.nodes.every(({ match, noMatch, unknown }) => match + noMatch + unknown === 0)).toBe(true);
  });

  it('stops between two statements when asked to, and then there is no report', async () => {
    const asked = new AbortController();
    const stopping = trial({
      stop: asked.signal,
      report: async () => asked.abort(new Error('asked to stop')),
    });
    await expect(asJob(jobs, province, (trx) => runTrial(trx, stopping))).rejects.toThrow('asked to stop');
  });
});

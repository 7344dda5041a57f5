import { storeWorkingDays } from '@kycuong/db/calendar';
import { connect } from '@kycuong/db/connect';
import { insertOfficers } from '@kycuong/db/testing/many-officers';
import { storeEvidence } from '@kycuong/db/work';
import { sql } from 'kysely';
import { type BenchDatabase, benchServers, openBenchDatabase } from './bench-database.ts';
import { type ConsoleApp, openConsole } from './console-app.ts';
import { fetchRaw } from './fetch-raw.ts';
import { provinceOf } from './generated-province.ts';
import { loadInTurns, type Target } from './http-load.ts';
import { milliseconds, type Measurement, perSecond, type Section } from './measurement.ts';
import { province, readyPack, runNight, shippedCalendar } from './night.ts';

/** A province keeps its units when its work grows. */
const units = 250;
const scales = { few: 0.02, many: 0.2 };

const pages = {
  'officers of the province': '/to-chuc/can-bo',
  'officers found by a part of their name': '/to-chuc/can-bo?q=nguyen+v',
  'open matters': '/viec',
  signals: '/tin-hieu',
} as const;

/** Lists of the console as a leader of the province opens them, in a province and in one with ten times the work. */
export async function measureLists(): Promise<Section> {
  await using few = await openBenchDatabase(benchServers()[0]!);
  await using many = await openBenchDatabase(benchServers()[0]!);
  const counts = [await fill(few, scales.few), await fill(many, scales.many)];
  await using consoleOfFew = await openConsole(few);
  await using consoleOfMany = await openConsole(many);
  const measurements: Measurement[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const loads = await loadInTurns({
      few: await readerOf(consoleOfFew, path),
      many: await readerOf(consoleOfMany, path),
    });
    measurements.push({
      name: `List of ${name}: growth of the time of an answer`,
      ours: `${perSecond(loads.many.requestsPerSecond)}, p99 ${milliseconds(loads.many.p99)}`,
      peer: `${perSecond(loads.few.requestsPerSecond)}, p99 ${milliseconds(loads.few.p99)}`,
      value: loads.few.requestsPerSecond / loads.many.requestsPerSecond,
      target: { kind: 'at most', value: 1.3 },
      note: 'ours: ten times the data; peer: ourselves with a tenth',
    });
  }
  return {
    title: 'Lists of the console',
    words: [
      `Whole pages by 32 readers at once, server-rendered, from ${counts.map((count) => count.toLocaleString('en')).join(' and ')} records of work, ${units} units in both, with officers and the signals of a night in proportion.`,
    ],
    measurements,
  };
}

async function fill(database: BenchDatabase, scale: number): Promise<number> {
  const owner = connect(database.url, { max: 1, statementTimeoutMs: 0 });
  const jobs = connect(database.urlAs('kycuong_jobs'), { max: 2, statementTimeoutMs: 0 });
  try {
    const { calendar, workingDays } = shippedCalendar();
    const records = await owner.transaction().execute(async (trx) => {
      await storeWorkingDays(trx, calendar.version, workingDays);
      return storeEvidence(trx, province, provinceOf(scale, { units }).records());
    });
    const { rows } = await sql<{ officer: string }>`
      select distinct officer from work.post where province_id = ${province} order by officer`.execute(owner);
    await insertOfficers(
      owner,
      province,
      rows.map(({ officer }) => officer),
    );
    await sql`vacuum analyze`.execute(owner);
    await runNight(jobs, calendar, readyPack());
    await sql`vacuum analyze`.execute(owner);
    return records;
  } finally {
    await owner.destroy();
    await jobs.destroy();
  }
}

async function readerOf(app: ConsoleApp, path: string): Promise<Target> {
  const cookie = await app.signIn(`lanh-dao.${province}@demo.invalid`);
  const url = app.origin + path;
  const { status, body } = await fetchRaw(url, { cookie });
  const rows = body.toString().match(/<(?:li|tr)[ >]/g)?.length ?? 0;
  if (status !== 200 || rows < 20) throw new Error(`${path}: ${status} with ${rows} rows is no list`);
  return { url, pid: app.pid, headers: { cookie }, expect: 200 };
}

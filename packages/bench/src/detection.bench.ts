import { connect, type Connection } from '@kycuong/db/connect';
import { storeWorkingDays } from '@kycuong/db/calendar';
import { masksStatement, type MomentOfRun, readDataUntil } from '@kycuong/db/detection';
import { storeEvidence } from '@kycuong/db/work';
import { type Kysely, sql } from 'kysely';
import { type ArrivalCost, costOfArrivals, sampleArrivals } from './arrival.bench.ts';
import { benchServers, openBenchDatabase } from './bench-database.ts';
import { officerByHand, officerProgram } from './detection-statements.ts';
import { provinceOf } from './generated-province.ts';
import { median, megabytes, milliseconds, type Measurement, type Section } from './measurement.ts';
import {
  asOf,
  day,
  knownAt,
  province,
  type ReadyPack,
  readyPack,
  runNight,
  shippedCalendar,
} from './night.ts';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Parts of a whole province: 60,000 officers and 5 million records a year. `KYCUONG_BENCH_SCALES=0.01` for a quick look. */
const scales = (process.env['KYCUONG_BENCH_SCALES'] ?? '0.01,0.1,1').split(',').map(Number);

/** The evidence of a province in PostgreSQL: statements against those written by hand, and whole nights. */
export async function measureDetection(): Promise<Section> {
  const { calendar, workingDays } = shippedCalendar();
  const measurements: Measurement[] = [];
  let before: { readonly scale: number; readonly time: number; readonly arrival: ArrivalCost } | undefined;
  for (const scale of scales) {
    await using database = await openBenchDatabase(benchServers()[0]!);
    const owner = connect(database.url, { max: 1, statementTimeoutMs: 0 });
    const jobs = connect(database.urlAs('kycuong_jobs'), { max: 2, statementTimeoutMs: 0 });
    try {
      const loaded = await timed(async () =>
        owner.transaction().execute(async (trx) => {
          await storeWorkingDays(trx, calendar.version, workingDays);
          return storeEvidence(trx, province, provinceOf(scale).records());
        }),
      );
      await sql`vacuum analyze`.execute(owner);
      measurements.push({
        name: `×${scale}: evidence stored`,
        ours: seconds(loaded.time),
        note: `${loaded.result.toLocaleString('en')} records`,
      });
      const dataUntil = await owner.transaction().execute((trx) => readDataUntil(trx, province, knownAt));
      measurements.push(
        await againstHand(owner, { province, asOf: day, knownAt, dataUntil, calendar }, scale),
      );
      const ready = readyPack();
      const night = await nightOf(jobs, calendar, ready);
      measurements.push(night.first(scale), night.memory(scale), night.again(scale));
      const moment = { province, asOf: day, knownAt, dataUntil, calendar };
      const arriving = sampleArrivals(provinceOf(scale).records());
      const arrival = await costOfArrivals(jobs, { ...ready, moment }, arriving);
      measurements.push({
        name: `×${scale}: one record arrives`,
        ours: milliseconds(arrival.time),
        note: `until the signals of everybody whom it reaches are reconciled; median of ${arrival.records} records, ${arrival.rows.toFixed(1)} rows decided for one`,
      });
      if (before) {
        measurements.push({
          name: `Growth of a night from ×${before.scale} to ×${scale}`,
          ours: `${(night.time / before.time).toFixed(1)} times`,
          value: night.time / before.time / (scale / before.scale),
          target: { kind: 'at most', value: 1.2 },
          note: 'time over records',
        });
        measurements.push({
          name: `Growth of the cost of one arriving record from ×${before.scale} to ×${scale}`,
          ours: `${(arrival.time / before.arrival.time).toFixed(2)} times`,
          value: arrival.time / before.arrival.time,
          target: { kind: 'at most', value: 1.5 },
          note: 'the province is ten times larger, what arrives is one record',
        });
      }
      before = { scale, time: night.time, arrival };
    } finally {
      await owner.destroy();
      await jobs.destroy();
    }
  }
  return {
    title: 'Detection over the evidence of a province, in PostgreSQL',
    words: [
      'A generated province: ×1 is 60,000 officers and 5 million records of a year. A night is all grains of the catalogue of Yên Bái: masks of every row stored, signals raised with records and people, and reconciled.',
    ],
    measurements,
  };
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ time: number; result: Result }> {
  const begin = performance.now();
  const result = await work();
  return { time: performance.now() - begin, result };
}

/** In turns, with the settings of a night; the answers must be equal. */
async function againstHand(db: Connection, moment: MomentOfRun, scale: number): Promise<Measurement> {
  const statements = {
    ours: masksStatement(officerProgram(day), moment),
    hand: officerByHand(province, asOf, knownAt),
  };
  return db.connection().execute(async (one) => {
    await sql`select set_config('jit', 'off', false), set_config('enable_nestloop', 'off', false), set_config('work_mem', '128MB', false)`.execute(
      one,
    );
    const digest = (text: string) =>
      `select md5(string_agg(d::text, ' ' order by key1)) as answer, count(*) as rows from (${text}) d`;
    const answers = [await ask(one, digest(statements.ours)), await ask(one, digest(statements.hand))];
    if (answers[0] !== answers[1]) throw new Error(`the two statements differ: ${answers.join(' and ')}`);
    const times = { ours: [] as number[], hand: [] as number[] };
    for (let round = 0; round < 7; round++) {
      for (const name of ['ours', 'hand'] as const) {
        const counted = `select count(*) from (${statements[name]} offset 0) d where output_sure[1] >= 0 and atom_unknown[1] >= 0 and output_unknown[1] >= 0 and atom_sure[1] >= 0`;
        const { time } = await timed(() => sql.raw(counted).execute(one));
        if (round > 0) times[name].push(time);
      }
    }
    const [ours, hand] = [median(times.ours), median(times.hand)];
    return {
      name: `×${scale}: five indicators of officers, with masks`,
      ours: seconds(ours),
      peer: seconds(hand),
      value: ours / hand,
      target: { kind: 'at most', value: 1.2 },
      note: 'generated against hand-written; answers equal',
    };
  });
}

async function ask(db: Kysely<never> | Connection, text: string): Promise<string> {
  const { rows } = await sql.raw(text).execute(db as Connection);
  return JSON.stringify(rows[0]);
}

/** The largest resident memory from now until it is asked for. */
function watchMemory(): () => number {
  let largest = process.memoryUsage.rss();
  const timer = setInterval(() => (largest = Math.max(largest, process.memoryUsage.rss())), 20);
  return () => {
    clearInterval(timer);
    return Math.max(largest, process.memoryUsage.rss());
  };
}

async function nightOf(jobs: Connection, calendar: MomentOfRun['calendar'], ready: ReadyPack) {
  const run = () => runNight(jobs, calendar, ready);
  const peak = watchMemory();
  const first = await timed(run);
  const memory = peak();
  const again = await timed(run);
  return {
    time: first.time,
    first: (scale: number): Measurement => ({
      name: `×${scale}: a whole night, nothing stored before`,
      ours: seconds(first.time),
      ...(scale === 1 && { value: first.time / 60_000, target: { kind: 'at most', value: 10 } as const }),
      note: `${first.result.rowsChanged.toLocaleString('en')} rows, ${first.result.signals.length.toLocaleString('en')} signals`,
    }),
    memory: (scale: number): Measurement => ({
      name: `×${scale}: Node at its largest during that night`,
      ours: megabytes(memory),
      value: memory / 1024 ** 3,
      target: { kind: 'at most', value: 2 },
      note: 'GB of resident memory, what generated and stored the evidence included',
    }),
    again: (scale: number): Measurement => ({
      name: `×${scale}: the same night again`,
      ours: seconds(again.time),
      note: `${again.result.rowsChanged} rows changed`,
    }),
  };
}

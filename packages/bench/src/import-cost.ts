import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Claims, inProvince, openClaims } from '@kycuong/db/claims';
import { connect, type Connection } from '@kycuong/db/connect';
import { writeCaseText } from '@kycuong/db/detection/trial';
import { createRun, findRun, storeUpload, takeStep } from '@kycuong/db/import';
import { enqueue } from '@kycuong/db/jobs';
import { seedOrganisation } from '@kycuong/db/seed';
import { importTarget, suggestMapping } from '@kycuong/rules/import';
import { sql } from 'kysely';
import type { BenchDatabase } from './bench-database.ts';
import type { IntakeServer } from './intake-server.ts';
import { type Measurement, megabytes, milliseconds } from './measurement.ts';
import { memoryOf } from './processes.ts';
import { openSession } from './sessions.ts';

const province = 'yen-bai';
const rows = Number(process.env['KYCUONG_BENCH_IMPORT_ROWS'] ?? 1_000_000);
const headings = ['id', 'matter', 'assignee', 'unit', 'assignedOn'];
const seconds = (time: number): string => `${(time / 1000).toFixed(0)} s`;

/** A person at work, and the worker's memory, while a file of a million rows is read, checked and applied. */
export async function measureImport(database: BenchDatabase, server: IntakeServer): Promise<Measurement[]> {
  const units = await seededUnits(database);
  const staff = connect(database.urlAs('kycuong_staff'), { max: 2 });
  let over = false;
  try {
    const clerk = await claimsOf(database, staff, 'tiep-nhan');
    const editor = await claimsOf(database, staff, 'soan');
    const saves = savesOf(staff, editor);
    const before = await saves(() => false, 300);
    const runId = await sendFile(staff, clerk, units);
    const memory: number[] = [];
    const watch = setInterval(() => memory.push(memoryOf(server.pid)), 200);
    const begin = performance.now();
    const during = saves(() => over, Number.POSITIVE_INFINITY);
    await stepTo(staff, clerk, runId, 'read-import');
    const read = performance.now();
    await stepTo(staff, clerk, runId, 'apply-import');
    const applied = performance.now();
    await expectAllRows(staff, clerk);
    over = true;
    clearInterval(watch);
    const meanwhile = await during;
    const half = Math.floor(memory.length / 2);
    const [early, late] = [Math.max(...memory.slice(0, half)), Math.max(...memory.slice(half))];
    return [
      {
        name: `A CSV file of ${rows.toLocaleString('en')} rows of evidence: read and checked`,
        ours: seconds(read - begin),
        note: 'a dry run with a difference, row by row',
      },
      { name: 'The same file applied, whole, in one transaction', ours: seconds(applied - read) },
      {
        name: 'Memory of the API process during the second half, against the first',
        ours: megabytes(late),
        peer: megabytes(early),
        value: late / early,
        target: { kind: 'at most', value: 1.25 },
        note: 'largest proportional set size',
      },
      {
        name: "p95 of somebody else's save during that import, against before",
        ours: milliseconds(p95(meanwhile)),
        peer: milliseconds(p95(before)),
        value: p95(meanwhile) / p95(before),
        target: { kind: 'at most', value: 2 },
        note: `${meanwhile.length.toLocaleString('en')} saves, with policies and audit`,
      },
    ];
  } finally {
    over = true;
    await staff.destroy();
  }
}

/** A row must name a unit that the province has. */
async function seededUnits(database: BenchDatabase): Promise<string[]> {
  const owner = connect(database.urlAs('kycuong_owner'), { max: 1 });
  try {
    await seedOrganisation(owner);
    const { rows: found } = await sql<{ unit: string }>`
      select distinct unit from work.unit where province_id = ${province} order by unit`.execute(owner);
    return found.map(({ unit }) => unit);
  } finally {
    await owner.destroy();
  }
}

async function claimsOf(database: BenchDatabase, staff: Connection, who: string): Promise<Claims> {
  const token = await openSession(database, `${who}.${province}@demo.invalid`);
  const claims = await openClaims(staff, token, province);
  if (!claims) throw new Error(`${who} got no claims`);
  return claims;
}

/** A measurement of rows that were refused would be one of nothing. */
async function expectAllRows(staff: Connection, claims: Claims): Promise<void> {
  const stored = await inProvince(staff, claims, (trx) =>
    sql<{ count: number }>`select count(*)::int as count from work.assignment
      where province_id = ${province} and source = 'import:do-luong'`.execute(trx),
  );
  const count = stored.rows[0]!.count;
  if (count !== rows) throw new Error(`${count} of ${rows} rows are stored`);
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;

/** Saves one after another, with a short thought between them. */
const savesOf = (staff: Connection, claims: Claims) => {
  let seen = 0;
  return async (isOver: () => boolean, most: number): Promise<number[]> => {
    const times: number[] = [];
    while (!isOver() && times.length < most) {
      const begin = performance.now();
      seen = await inProvince(staff, claims, (trx) =>
        writeCaseText(
          trx,
          { directiveSlug: '46-ct-tu', indicator: 'yb.06.measured' },
          { body: `# ${seen}\n`, seen },
        ),
      );
      times.push(performance.now() - begin);
      await wait(20);
    }
    return times;
  };
};

async function sendFile(staff: Connection, claims: Claims, units: readonly string[]): Promise<string> {
  const lines = Array.from(
    { length: rows },
    (_, row) => `t${row},v${row % 300_000},cb-${row % 6000},${units[row % units.length]},02/11/2026`,
  );
  const bytes = Buffer.from([headings.join(','), ...lines].join('\n'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return inProvince(staff, claims, async (trx) => {
    const { rows: found } = await sql<{ person: string }>`select access.person_id() as person`.execute(trx);
    const file = { fileName: 'viec.csv', sha256, person: found[0]!.person };
    const uploadId = await storeUpload(trx, province, { ...file, kind: 'csv', bytes });
    return createRun(trx, province, {
      ...file,
      uploadId,
      sheet: 0,
      headerRow: 1,
      encoding: null,
      delimiter: null,
      oldFonts: false,
      target: 'assignment',
      headings,
      mapping: suggestMapping(importTarget('assignment')!, headings),
      source: 'do-luong',
      defaultFrom: null,
      document: '',
    });
  });
}

/** As the buttons do, and then until the job is through. */
async function stepTo(
  staff: Connection,
  claims: Claims,
  runId: string,
  name: 'read-import' | 'apply-import',
): Promise<void> {
  const [from, to, end] =
    name === 'read-import'
      ? (['choosing', 'reading', 'checked'] as const)
      : (['checked', 'applying', 'applied'] as const);
  await inProvince(staff, claims, async (trx) => {
    const jobId = await enqueue(trx, { province, name, subject: runId, data: { run: runId } });
    await takeStep(trx, { runId, from, to, group: 'work', jobId });
  });
  for (;;) {
    const run = await inProvince(staff, claims, (trx) => findRun(trx, province, runId));
    if (run?.state === end) return;
    if (run?.state !== to) throw new Error(`the import is ${run?.state}: ${JSON.stringify(run?.fault)}`);
    await wait(250);
  }
}

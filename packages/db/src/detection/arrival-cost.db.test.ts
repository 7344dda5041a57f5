import type { CivilDay } from '@kycuong/rules/civil-day';
import { parseCatalogue } from '@kycuong/rules/catalogue';
import { compileCatalogue, detectionContext } from '@kycuong/rules/detection';
import { toEpochDay } from '@kycuong/rules/epoch-day';
import { evidenceKind, type EvidenceKindId, type EvidenceRecord } from '@kycuong/rules/work';
import { generateProvince, patternIds } from '@kycuong/rules/work/generate-province';
import { databaseServers, freshDatabase, type TestDatabase } from '@kycuong/testing/database';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nationalCalendar, storeWorkingDays } from '../calendar/calendar.ts';
import { asJob } from '../core/as-job.ts';
import type { ProvinceTransaction } from '../core/claims.ts';
import { connect, type Connection } from '../core/connect.ts';
import { migrateForTests, testPasswords } from '../testing/demo-database.ts';
import { storeEvidence } from '../work/work.ts';
import { evaluateSubjects } from './evaluate-subjects.ts';
import { readDataUntil } from './read-data-until.ts';
import { reachedSubjects } from './reached-subjects.ts';
import type { Touched } from './touched.ts';

const province = 'yen-bai';
const asOf = '2026-12-26' as CivilDay;
const knownAt = '2027-01-01T00:00:00+07:00';
const records = [
  ...generateProvince({
    seed: 15,
    officers: 80,
    units: 8,
    records: 3000,
    from: '2026-03-02' as CivilDay,
    days: 300,
    missingShare: 0.05,
    patterns: Object.fromEntries(patternIds.map((id) => [id, 1])),
  }).records(),
];
/** One record of each of these kinds. */
const kinds: readonly EvidenceKindId[] = ['assignment', 'referral', 'dossier', 'signature', 'leave'];
const touched: Touched = new Map(
  kinds.map((kind) => [
    kind,
    records
      .filter((record) => record.kind === kind)
      .slice(0, 1)
      .map(({ id }) => id),
  ]),
);

/** The same people, units and matters once more under other names: the province grows, what arrives does not. */
function again(times: number): EvidenceRecord[] {
  const named = (name: unknown) => (typeof name === 'string' ? `${times}.${name}` : name);
  return records
    .filter(({ kind }) => kind !== 'data-until')
    .map((record) => {
      const references = evidenceKind(record.kind).fields.filter(({ type }) => type.type === 'reference');
      const renamed = references.map(({ name }) => [name, named(record.fields[name])]);
      return {
        ...record,
        id: `${times}.${record.id}`,
        fields: { ...record.fields, ...Object.fromEntries(renamed) },
      } as EvidenceRecord;
    });
}

function ready() {
  const text = readFileSync(new URL(import.meta.resolve('@kycuong/rules/packs/yen-bai.yaml')), 'utf8');
  const parsed = parseCatalogue(text, province);
  if (!parsed.ok) throw new Error('the pack does not read');
  const compiled = compileCatalogue(parsed.catalogue, { asOf, lookBack: true });
  if (!compiled.ok) throw new Error('the pack does not compile');
  return {
    program: compiled.program,
    context: detectionContext(parsed.catalogue, compiled.program.contentHash),
  };
}

interface Read {
  readonly name: string;
  readonly holds: number;
  readonly whole: number;
  readonly rows: number;
}

/** The calendar of the country is one array for each statement, however large the province is. */
const ofEverybody = 'work.working_day_index';
/** A smaller table is a few pages: PostgreSQL is right to read it whole. */
const aFewPages = 2000;

describe.each(databaseServers())('what arrivals cost on $name', (server) => {
  let database: TestDatabase;
  let owner: Connection;
  const store = async (more: readonly EvidenceRecord[]) => {
    await owner.transaction().execute((trx) => storeEvidence(trx, province, more));
    await sql`analyze`.execute(owner);
  };
  beforeAll(async () => {
    database = await freshDatabase({ migrate: migrateForTests, server });
    owner = connect(database.url, { max: 1 });
    const { version, workingDays } = await nationalCalendar();
    await owner.transaction().execute(async (trx) => {
      await storeWorkingDays(trx, version, workingDays);
      await sql`insert into app.workspace (province_id, name_vi, name_en) values (${province}, 'Thử', 'Trial')`.execute(
        trx,
      );
    });
    await store(records);
  });
  afterAll(async () => {
    await owner.destroy();
    await database[Symbol.asyncDispose]();
  });

  /** The rows of each table that the work read, and how often it read one from end to end; then as if it had not been. */
  const readBy = async (work: (trx: ProvinceTransaction) => Promise<{ readonly rows: number }>) => {
    const undone = new Error('undone');
    let found: { decided: number; read: readonly Read[] } | undefined;
    // Up to version 15 the counters of a transaction hold those before it in the same session, too.
    await using jobs = connect(database.urlAs('kycuong_jobs', testPasswords.kycuong_jobs), { max: 1 });
    const attempt = asJob(jobs, province, async (trx) => {
      const { rows: decided } = await work(trx);
      const { rows: read } = await sql<Read>`
        select s.schemaname || '.' || s.relname as name, c.reltuples::int as holds, s.seq_scan::int as whole,
          (s.seq_tup_read + coalesce(s.idx_tup_fetch, 0))::int as rows
        from pg_stat_xact_user_tables s join pg_class c on c.oid = s.relid
        where s.seq_scan + coalesce(s.idx_scan, 0) > 0`.execute(trx);
      found = { decided, read: read.filter(({ name }) => name !== ofEverybody) };
      throw undone;
    });
    await expect(attempt).rejects.toBe(undone);
    return found!;
  };
  const evaluated = () =>
    readBy(async (trx) => {
      const { program, context } = ready();
      const { version, workingDays } = await nationalCalendar();
      const calendar = { version, first: workingDays.first, last: workingDays.last };
      const dataUntil = await readDataUntil(trx, province, knownAt);
      const moment = { province, asOf: toEpochDay(asOf), knownAt, dataUntil, calendar };
      const subjects = await reachedSubjects(trx, program, touched);
      return evaluateSubjects(trx, { program, context, moment, expiryDays: 30 }, subjects);
    });

  it('does not grow with the province, and no large table is read whole', async () => {
    const small = await evaluated();
    await store(Array.from({ length: 9 }, (_, times) => again(times)).flat());
    const large = await evaluated();
    expect(small.decided).toBeGreaterThan(20);
    expect(large.decided).toBe(small.decided);
    const isLarge = ({ holds }: Read) => holds > aFewPages;
    expect(large.read.filter(isLarge).length).toBeGreaterThan(2);
    expect(large.read.filter((one) => isLarge(one) && one.whole > 0)).toEqual([]);
    const rowsOf = ({ read }: typeof small) => read.reduce((sum, { rows }) => sum + rows, 0);
    expect(rowsOf(large) / rowsOf(small)).toBeLessThan(1.5);
  });
});

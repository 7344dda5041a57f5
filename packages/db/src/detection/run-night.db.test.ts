import type { CivilDay } from '@kycuong/rules/civil-day';
import { generateProvince, patternIds } from '@kycuong/rules/work/generate-province';
import { databaseServers } from '@kycuong/testing/database';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { openReview } from '../testing/drafts.ts';
import { storeEvidence } from '../work/work.ts';
import { nights, runNight } from './detection.ts';

const province = 'quang-ninh';
const asOf = '2026-12-26' as CivilDay;
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

describe.each(databaseServers())('the night of a province on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    await database.superuser
      .transaction()
      .execute((trx) => storeEvidence(trx, province, generated.records()));
    await sql`analyze`.execute(database.superuser);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const night = () =>
    runNight(database.as('kycuong_jobs'), {
      province,
      asOf,
      knownAt: '2027-01-01T00:00:00+07:00',
      jobId: randomUUID(),
      stop: new AbortController().signal,
      report: () => Promise.resolve(),
    });
  const published = async () => {
    const tables = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'publication' order by 1`.execute(
      database.superuser,
    );
    const digests = tables.rows.map(async ({ name }) => {
      const { rows } = await sql<{ digest: string | null }>`
        select md5(string_agg(t::text, ' ' order by t::text)) as digest from ${sql.table(`publication.${name}`)} t`.execute(
        database.superuser,
      );
      return [name, rows[0]!.digest];
    });
    return Object.fromEntries(await Promise.all(digests)) as Record<string, string | null>;
  };
  const runs = async () =>
    (
      await sql<{ kind: string; state: string }>`
        select kind, state from detection.run where province_id = ${province} order by run_no`.execute(
        database.superuser,
      )
    ).rows;

  it('A signal is not a finding: no signal, and no figure made from unconfirmed signals about an identifiable person or unit, changes a score, a classification, a personal file or the public site.', async () => {
    const before = await published();
    await night();
    expect(await runs()).toEqual([{ kind: 'nightly', state: 'finished' }]);
    expect(await published()).toEqual(before);
    const everybody = database.as('kycuong_public');
    for (const table of [
      'detection.signal',
      'detection.mask',
      'detection.run',
      'work.assignment',
      'jobs.progress',
    ])
      await expect(sql`select from ${sql.table(table)}`.execute(everybody)).rejects.toThrow(
        'permission denied',
      );
  });

  it('runs a version that waits beside the one in force, and raises nothing by it', async () => {
    const signals = () =>
      sql`select * from detection.signal where province_id = ${province} order by signal_no`.execute(
        database.superuser,
      );
    const before = (await signals()).rows;
    await openReview(database, province);
    await night();
    expect((await runs()).slice(1)).toEqual([
      { kind: 'nightly', state: 'finished' },
      { kind: 'shadow', state: 'finished' },
    ]);
    const strip = (rows: unknown[]) => rows.map((row) => ({ ...(row as object), last_on: 0, expires_on: 0 }));
    expect(strip((await signals()).rows)).toEqual(strip(before));
  });

  it('is asked for by the provinces in which something is in force, as of the day that has ended', async () => {
    const found = await nights(database.as('kycuong_jobs'));
    expect(found.map((one) => one.province)).toContain(province);
    const { rows } = await sql<{ ended: string }>`select publication.today() - 1 as ended`.execute(
      database.superuser,
    );
    expect(new Set(found.map((one) => String(one.asOf)))).toEqual(new Set([String(rows[0]!.ended)]));
  });
});

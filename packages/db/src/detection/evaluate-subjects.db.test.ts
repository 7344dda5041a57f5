import { parseCatalogue } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { compileCatalogue, detectionContext } from '@kycuong/rules/detection';
import { toEpochDay } from '@kycuong/rules/epoch-day';
import type { EvidenceKindId, EvidenceRecord } from '@kycuong/rules/work';
import { generateProvince, patternIds } from '@kycuong/rules/work/generate-province';
import { databaseServers, freshDatabase, type TestDatabase } from '@kycuong/testing/database';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nationalCalendar, storeWorkingDays } from '../calendar/calendar.ts';
import { asJob } from '../core/as-job.ts';
import { connect, type Connection } from '../core/connect.ts';
import { migrateForTests, testPasswords } from '../testing/demo-database.ts';
import { storeEvidence } from '../work/work.ts';
import { bitsInOrder } from './compile/compile-masks.ts';
import { evaluateSubjects } from './evaluate-subjects.ts';
import { readDataUntil } from './read-data-until.ts';
import { reachedSubjects } from './reached-subjects.ts';
import type { Touched } from './touched.ts';
import { runDetection } from './run-detection.ts';
import { withoutPeers } from './without-peers.ts';

const asOf = '2026-12-26' as CivilDay;
const [before, after] = ['2027-01-01T00:00:00+07:00', '2027-01-03T00:00:00+07:00'];
const generated = generateProvince({
  seed: 15,
  officers: 160,
  units: 12,
  records: 9000,
  from: '2026-03-02' as CivilDay,
  days: 300,
  missingShare: 0.05,
  patterns: Object.fromEntries(patternIds.map((id) => [id, 6])),
});
const records = [...generated.records()];

/** Every `nth` record of work comes later, is corrected to what another of its kind says, or is withdrawn. */
const arriving = records.filter(({ kind }, place) => kind !== 'data-until' && place % 17 === 0);
const [late, corrected, withdrawn] = [0, 1, 2].map((part) =>
  arriving.filter((_, place) => place % 3 === part),
) as [EvidenceRecord[], EvidenceRecord[], EvidenceRecord[]];
const stored = records.filter((record) => !late.includes(record));
const recordedAt = '2027-01-02T08:00:00+07:00';
const arrivals: EvidenceRecord[] = [
  ...late.map((record) => ({ ...record, recordedAt })),
  ...corrected.map((record, place) => {
    const other = corrected.slice(place + 1).find(({ kind }) => kind === record.kind) ?? record;
    return { ...record, recordedAt, fields: other.fields };
  }),
  ...withdrawn.map((record) => ({ ...record, recordedAt, withdrawn: true as const, fields: {} })),
];
const touched: Touched = new Map(
  [...Map.groupBy(arrivals, ({ kind }) => kind)].map(([kind, of]): [EvidenceKindId, string[]] => [
    kind,
    of.map(({ id }) => id),
  ]),
);

function catalogueOf(province: string): Catalogue {
  const text = readFileSync(new URL(import.meta.resolve('@kycuong/rules/packs/yen-bai.yaml')), 'utf8');
  const parsed = parseCatalogue(text, 'yen-bai');
  if (!parsed.ok) throw new Error('the pack does not read');
  return { ...parsed.catalogue, province };
}

describe.each(databaseServers())('records that arrive on $name', (server) => {
  let database: TestDatabase;
  let owner: Connection;
  let jobs: Connection;
  beforeAll(async () => {
    database = await freshDatabase({ migrate: migrateForTests, server });
    owner = connect(database.url, { max: 1 });
    jobs = connect(database.urlAs('kycuong_jobs', testPasswords.kycuong_jobs), { max: 2 });
    const { version, workingDays } = await nationalCalendar();
    await owner.transaction().execute(async (trx) => {
      await storeWorkingDays(trx, version, workingDays);
      for (const province of ['night', 'arrival']) {
        await sql`insert into app.workspace (province_id, name_vi, name_en) values (${province}, 'Thử', 'Trial')`.execute(
          trx,
        );
        await storeEvidence(trx, province, stored);
      }
    });
    await sql`analyze`.execute(owner);
  });
  afterAll(async () => {
    await owner.destroy();
    await jobs.destroy();
    await database[Symbol.asyncDispose]();
  });

  const optionsFor = async (province: string, knownAt: string) => {
    const { version, workingDays } = await nationalCalendar();
    const catalogue = catalogueOf(province);
    const compiled = compileCatalogue(catalogue, { asOf, lookBack: true });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    const { program } = compiled;
    const context = detectionContext(catalogue, program.contentHash);
    const calendar = { version, first: workingDays.first, last: workingDays.last };
    return { program, options: { context, calendar, asOf: toEpochDay(asOf), knownAt, expiryDays: 30 } };
  };
  const night = async (province: string, knownAt: string) => {
    const { program, options } = await optionsFor(province, knownAt);
    return runDetection(jobs, program, options);
  };
  /** What a comparison with peers decides is the night's alone. */
  const openSignals = async (province: string) => {
    const { program } = await optionsFor(province, after);
    const decided = program.grains.flatMap((grain) =>
      withoutPeers(grain, bitsInOrder(grain)).grain.outputs.map(({ indicator }) => indicator.id),
    );
    const { rows } = await sql<{ indicator: string }>`
      select indicator, level, grain, key1, key2, concerns, records, matter from detection.signal
      where province_id = ${province} and gone_on is null order by indicator, key1, key2`.execute(owner);
    return rows.filter(({ indicator }) => decided.includes(indicator));
  };

  it('lead to the signals that a whole night over the same evidence leads to', async () => {
    await night('night', before);
    await night('arrival', before);
    const earlier = await openSignals('arrival');
    expect(earlier).toEqual(await openSignals('night'));
    expect(earlier.length).toBeGreaterThan(20);

    for (const province of ['night', 'arrival'])
      await owner.transaction().execute((trx) => storeEvidence(trx, province, arrivals));
    await night('night', after);
    const { program, options } = await optionsFor('arrival', after);
    const { reconciled } = await asJob(jobs, 'arrival', async (trx) => {
      const dataUntil = await readDataUntil(trx, 'arrival', after);
      const moment = { ...options, province: 'arrival', dataUntil };
      return evaluateSubjects(
        trx,
        { ...options, program, moment },
        await reachedSubjects(trx, program, touched),
      );
    });
    expect(reconciled.new + reconciled.gone).toBeGreaterThan(3);
    expect(await openSignals('arrival')).toEqual(await openSignals('night'));
  });
});

import { createHash, randomUUID } from 'node:crypto';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { compileCatalogue, detect, detectionContext, type Signal } from '@kycuong/rules/detection';
import { toCivilDay, toEpochDay } from '@kycuong/rules/epoch-day';
import { buildEvidence, type EvidenceRecord } from '@kycuong/rules/work';
import { generateProvince, patternIds } from '@kycuong/rules/work/generate-province';
import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/audit.ts';
import { nationalCalendar } from '../calendar/calendar.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { openReview } from '../testing/drafts.ts';
import { storeEvidence } from '../work/work.ts';
import { bitsInOrder } from './compile/compile-masks.ts';
import { evaluateArrivals, runNight } from './detection.ts';
import { programInForce } from './program-in-force.ts';
import { versionsOn } from './versions-on.ts';
import { withoutPeers } from './without-peers.ts';

const province = 'quang-ninh';
const asOf = '2027-02-10' as CivilDay;
const [knownAt, later] = ['2027-02-11T00:30:00+07:00', '2027-02-11T12:00:00+07:00'];
const generated = [
  ...generateProvince({
    seed: 15,
    officers: 160,
    units: 12,
    records: 9000,
    from: '2026-05-01' as CivilDay,
    days: 300,
    missingShare: 0.05,
    patterns: Object.fromEntries(patternIds.map((id) => [id, 4])),
  }).records(),
];
/** What every source says when nothing else happened: its data are complete to this day. */
const dataCompleteTo = (day: CivilDay, recordedAt: string): EvidenceRecord[] =>
  generated
    .filter(({ kind }) => kind === 'data-until')
    .map((record) => ({
      ...record,
      id: `${record.id} ${day}`,
      recordedAt,
      fields: { ...record.fields, until: day },
    }));
/** From before and after the day from which the packs' numbers are approved; windows reach back over it. */
const records = [
  ...generated.filter(
    ({ kind, recordedAt }) => kind !== 'data-until' && Date.parse(recordedAt) < Date.parse(knownAt),
  ),
  ...dataCompleteTo(asOf, knownAt),
];
/** What its sources took back the next morning. */
const withdrawn = records
  .filter(({ kind }, place) => kind !== 'data-until' && place % 23 === 0)
  .map((record) => ({
    ...record,
    recordedAt: '2027-02-11T08:00:00+07:00',
    withdrawn: true as const,
    fields: {},
  }));

describe.each(databaseServers())('a night that looks back to no day before approval on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    await database.superuser.transaction().execute((trx) => storeEvidence(trx, province, records));
    await sql`analyze`.execute(database.superuser);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const night = (day = asOf, at = knownAt) =>
    runNight(database.as('kycuong_jobs'), {
      province,
      asOf: day,
      knownAt: at,
      jobId: randomUUID(),
      stop: new AbortController().signal,
      report: () => Promise.resolve(),
    });
  const inMemory = async (evidence: readonly EvidenceRecord[], at: string, day = asOf) => {
    const jobs = database.as('kycuong_jobs');
    const [version] = await versionsOn(jobs, province, day);
    const { catalogue, contentHash } = version!;
    const program = await programInForce(jobs, version!, day);
    const context = detectionContext(catalogue, contentHash, version!.version);
    const { workingDays } = await nationalCalendar();
    const seen = buildEvidence(evidence, { knownAt: at });
    const { signals } = detect(program, seen, workingDays, context);
    const back = compileCatalogue(catalogue, { asOf: day, lookBack: true });
    if (!back.ok) throw new Error('the version in force does not compile');
    return { program, signals, lookingBack: detect(back.program, seen, workingDays, context).signals };
  };
  const stored = async () => {
    const { rows } = await sql<Kept>`
      select indicator, level, key1, key2, concerns, matter, records from detection.signal
      where province_id = ${province} and gone_on is null`.execute(database.superuser);
    return inOrder(rows);
  };

  it('raises in SQL what memory raises, and less than by looking back', async () => {
    const { signals, lookingBack } = await inMemory(records, knownAt);
    expect(signals.length).toBeGreaterThan(20);
    expect(lookingBack.length).toBeGreaterThan(signals.length);
    await night();
    expect(await stored()).toEqual(keptOf(signals));
  });

  it('Every change is written to the audit log in the same transaction; altering or removing any entry is detected.', async () => {
    const { signals } = await inMemory(records, knownAt);
    const { rows } = await sql<{
      no: string;
      payload: Record<string, unknown>;
      together: boolean;
      of: string;
    }>`
      select entry_no as no, payload, (select count(*) from detection.signal where province_id = ${province}) as of,
        entry.xmin = run.xmin and entry.xmin = all (
          select signal.xmin from detection.signal where signal.province_id = entry.province_id) as together
      from audit.entry join audit.payload using (province_id, entry_no)
      join detection.run on run.province_id = entry.province_id and subject_key = jsonb_build_object('run_no', run.run_no)
      where subject_kind = 'detection.run' and entry.province_id = ${province}`.execute(database.superuser);
    expect(rows).toEqual([
      {
        no: expect.anything(),
        of: signals.length,
        together: true,
        payload: expect.objectContaining({
          state: 'finished',
          signals_new: signals.length,
          signals_sha256: createHash('sha256').update(JSON.stringify(signals)).digest('hex'),
        }),
      },
    ]);
    const entry = sql`province_id = ${province} and entry_no = ${rows[0]!.no}`;
    expect(await verifyAudit(database.as('kycuong_jobs'), province)).toEqual([]);
    for (const attack of [
      sql`update audit.payload set payload = payload || '{"signals_new": 0}' where ${entry}`,
      sql`update audit.entry set at = at - interval '1 day' where ${entry}`,
      sql`delete from audit.payload where ${entry}`,
      sql`delete from audit.entry where ${entry}`,
    ]) {
      const attempt = database.superuser.transaction().execute(async (trx) => {
        await sql`set local session_replication_role = replica`.execute(trx);
        await attack.execute(trx);
        expect(await verifyAudit(trx, province)).not.toEqual([]);
        throw new Error('undone');
      });
      await expect(attempt).rejects.toThrow('undone');
    }
  });

  it('keeps what a version that waits would have found otherwise, gained and lost', async () => {
    const before = await stored();
    await openReview(database, province, (settings) =>
      withNumbers(settings, { 'detection.hops-back-many': 20, 'detection.working-time-many': 1 }),
    );
    await night();
    const { rows } = await sql<{ indicator: string; change: string; known: boolean }>`
      select d.indicator, d.change, exists (select from detection.signal s where s.province_id = d.province_id
        and s.indicator = d.indicator and s.key1 = d.key1 and s.key2 = d.key2) as known
      from detection.shadow_difference d join detection.run r using (province_id, run_no)
      where d.province_id = ${province} and r.kind = 'shadow'`.execute(database.superuser);
    const told = Map.groupBy(rows, ({ change }) => change);
    expect([...told.keys()].toSorted()).toEqual(['gained', 'lost']);
    expect(told.get('lost')).toContainEqual(
      expect.objectContaining({ indicator: 'qn.01a.referral-ping-pong' }),
    );
    expect(told.get('lost')!.every(({ known }) => known)).toBe(true);
    expect(told.get('gained')!.every(({ known }) => !known)).toBe(true);
    expect(await stored()).toEqual(before);
  });

  it('is followed by records that arrive, by the same thresholds and from the same days', async () => {
    await sql`delete from work.arrival`.execute(database.superuser);
    await database.superuser.transaction().execute((trx) => storeEvidence(trx, province, withdrawn));
    const before = await stored();
    await evaluateArrivals(database.as('kycuong_jobs'), {
      province,
      knownAt: later,
      jobId: randomUUID(),
      stop: new AbortController().signal,
    });
    const { program, signals } = await inMemory([...records, ...withdrawn], later);
    const decided = new Set(
      program.grains.flatMap((grain) =>
        withoutPeers(grain, bitsInOrder(grain)).grain.outputs.map(({ indicator }) => indicator.id),
      ),
    );
    const ofArrivals = ({ indicator }: { indicator: string }) => decided.has(indicator);
    expect(await stored()).not.toEqual(before);
    expect((await stored()).filter(ofArrivals)).toEqual(keptOf(signals.filter(ofArrivals)));
  });

  it('follows mere time night by night: what a window leaves behind is gone', async () => {
    await night(asOf, later);
    const known = [...records, ...withdrawn];
    const earlier = (await stored()).length;
    for (const days of [1, 2, 150]) {
      const day = toCivilDay(toEpochDay(asOf) + days);
      const at = `${toCivilDay(toEpochDay(day) + 1)}T00:30:00+07:00`;
      const complete = dataCompleteTo(day, at);
      await database.superuser.transaction().execute((trx) => storeEvidence(trx, province, complete));
      known.push(...complete);
      await night(day, at);
      expect(await stored()).toEqual(keptOf((await inMemory(known, at, day)).signals));
    }
    expect((await stored()).length).toBeLessThan(earlier);
  });
});

interface Kept {
  readonly indicator: string;
  readonly level: string;
  readonly key1: string;
  readonly key2: string;
  readonly concerns: readonly string[];
  readonly matter: string | null;
  readonly records: readonly string[];
}

const inOrder = (rows: readonly Kept[]): Kept[] =>
  rows.toSorted((a, b) => {
    const [left, right] = [a, b].map(({ indicator, key1, key2 }) => JSON.stringify([indicator, key1, key2]));
    return left! < right! ? -1 : 1;
  });

const keptOf = (signals: readonly Signal[]): Kept[] =>
  inOrder(
    signals.map(({ indicator, level, subject, concerns, matter = null, records }) => {
      const [key1 = '', key2 = ''] = Object.values(subject);
      return { indicator, level, key1, key2, concerns, matter, records };
    }),
  );

const withNumbers = (
  settings: Catalogue['settings'],
  numbers: Readonly<Record<string, number>>,
): Catalogue['settings'] => ({
  ...settings,
  parameters: settings.parameters.map((parameter) => ({
    ...parameter,
    values: parameter.values.map((one) => ({ ...one, value: numbers[parameter.id] ?? one.value })),
  })),
});

import type { CivilDay } from '@kycuong/rules/civil-day';
import { standsSince } from '@kycuong/rules/detection';
import { databaseServers } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase, type DemoDatabase, seededFrom } from '../testing/demo-database.ts';
import { runNight } from './run-night.ts';
import { versionsOn } from './versions-on.ts';
import { versionsUntil } from './versions-until.ts';

const province = 'yen-bai';
const asOf = '2026-11-20' as CivilDay;

describe.each(databaseServers())('the versions of a directive on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  it('tell the night since when an indicator stands as it is', async () => {
    const jobs = database.as('kycuong_jobs');
    const [inForce] = await versionsOn(jobs, province, asOf);
    const history = await versionsUntil(jobs, inForce!.catalogue, asOf);
    expect(history.map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo])).toEqual([
      [seededFrom, null],
    ]);
    expect(history[0]!.catalogue).toEqual(inForce!.catalogue);
    const indicators = inForce!.catalogue.settings.behaviours.flatMap((behaviour) => behaviour.indicators);
    expect(new Set(indicators.map(standsSince(history)))).toEqual(new Set([seededFrom]));
    expect(await versionsUntil(jobs, inForce!.catalogue, '2025-12-31' as CivilDay)).toEqual([]);
  });

  it('are for the night alone', async () => {
    const staff = database.as('kycuong_staff');
    const [inForce] = await versionsOn(database.as('kycuong_jobs'), province, asOf);
    await expect(versionsUntil(staff, inForce!.catalogue, asOf)).rejects.toThrow('permission denied');
  });

  it('let the night run to its end', async () => {
    const steps: number[] = [];
    await runNight(database.as('kycuong_jobs'), {
      province,
      asOf,
      knownAt: '2026-11-21T00:00:00+07:00',
      jobId: '00000000-0000-4000-8000-000000000001',
      stop: new AbortController().signal,
      report: (done) => Promise.resolve(void steps.push(done)),
    });
    expect(steps.length).toBeGreaterThan(0);
  });
});

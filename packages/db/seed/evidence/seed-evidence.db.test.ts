import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../../src/testing/demo-database.ts';
import { seedOrganisation } from '../organisation/seed-organisation.ts';
import { seedEvidence } from './seed-evidence.ts';

describe.each(databaseServers())('the work of the demonstration on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    await seedOrganisation(database.superuser);
    await seedEvidence(database.superuser);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const count = async (of: ReturnType<typeof sql<{ found: number }>>) =>
    (await of.execute(database.superuser)).rows[0]!.found;

  it('is done by people and units that the organisation knows', async () => {
    const strangers = sql<{ found: number }>`select count(*)::int as found from work.referral r
      where not exists (select from work.post p where p.province_id = r.province_id and p.officer = r.sender)
        or not exists (select from work.unit u where u.province_id = r.province_id and u.unit = r.to_unit)`;
    expect(await count(sql`select count(*)::int as found from work.referral`)).toBeGreaterThan(20);
    expect(await count(sql`select count(*)::int as found from work.matter`)).toBeGreaterThan(300);
    expect(await count(strangers)).toBe(0);
  });

  it('is stored once', async () => {
    const all = sql<{ found: number }>`select count(*)::int as found from work.assignment`;
    const before = await count(all);
    await seedEvidence(database.superuser);
    expect(await count(all)).toBe(before);
  });
});

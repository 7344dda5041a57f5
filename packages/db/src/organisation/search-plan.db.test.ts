import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { editorOf } from '../testing/drafts.ts';
import { searchOfficers } from './organisation.ts';
import { insertOfficers, officerCodes } from '../testing/many-officers.ts';

const province = 'da-nang';

describe.each(databaseServers())('searching many officers on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    await insertOfficers(database.superuser, province, officerCodes(8000));
  });
  afterAll(() => database[Symbol.asyncDispose]());

  it('reads by the index alone, as kycuong_staff, however common the name', async () => {
    await database.acting(editorOf(province), province, async (trx) => {
      for (const typed of ['n', 'ng', 'nguyen', 'nguyen van', 'an', 'CB-59']) {
        const found = await searchOfficers(trx, province, typed);
        expect([typed, found.length]).toEqual([typed, 10]);
      }
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain select officer from organisation.officer_token
        where province_id = ${province} and token >= ${'ng'} and token < ${'ng\u{10FFFF}'} order by token, officer limit 96`.execute(
        trx,
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index Only Scan using officer_token_pkey/);
      expect(plan).not.toMatch(/Seq Scan on (officer|officer_token)|Sort/);
    });
  });
});

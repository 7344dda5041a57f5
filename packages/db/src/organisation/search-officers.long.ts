import { databaseServers } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { editorOf } from '../testing/drafts.ts';
import { searchOfficers } from './organisation.ts';
import { insertOfficers, officerCodes } from '../testing/many-officers.ts';

const province = 'da-nang';
const officers = 60_000;
const rounds = 500;
const typed = ['ng', 'nguyen v', 'tran thi h', 'le', 'an', 'hoang minh'];

describe.each(databaseServers())('searching 60,000 officers on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    await insertOfficers(database.superuser, province, officerCodes(officers));
  });
  afterAll(() => database[Symbol.asyncDispose]());

  it('answers nineteen times of twenty within three primary-key lookups', async () => {
    await database.acting(editorOf(province), province, async (trx) => {
      const time = async (work: () => Promise<unknown>): Promise<number> => {
        const start = performance.now();
        await work();
        return performance.now() - start;
      };
      const [keys, searches]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        const lookup = trx
          .selectFrom('organisation.officer')
          .select(['officer', 'name', 'kind', 'from', 'to'])
          .where('province_id', '=', province)
          .where('officer', '=', `CB-${(round * 7919) % officers}`);
        keys.push(await time(() => lookup.execute()));
        searches.push(await time(() => searchOfficers(trx, province, typed[round % typed.length]!)));
      }
      const p95 = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(rounds * 0.95)]!;
      expect(p95(searches) / p95(keys)).toBeLessThan(3);
    });
  });
});

import { closures } from '@kycuong/rules/detection/backends/closures';
import { columnar } from '@kycuong/rules/detection/backends/columnar';
import { fused } from '@kycuong/rules/detection/backends/fused';
import { catalogueOf, grains } from '@kycuong/rules/detection/testing/arbitrary-indicators';
import { arbitrarySituation, programsOf, seenIn } from '@kycuong/rules/detection/testing/arbitrary-situation';
import { fuzzRound, inMemory } from '@kycuong/rules/detection/testing/differential-fuzz';
import { fuzzCalendars } from '@kycuong/rules/detection/testing/fuzz-calendars';
import { FuzzTable } from '@kycuong/rules/detection/testing/fuzz-table';
import { widenedProgram } from '@kycuong/rules/detection/testing/widened-program';
import { randomFrom } from '@kycuong/rules/work/random';
import { databaseServers, freshDatabase, type TestDatabase } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Connection } from '../core/connect.ts';
import { migrateForTests } from '../testing/demo-database.ts';
import { inSql, slotsInMemory, slotsInSql } from './testing/sql-engine.ts';
import { prepareFuzz, withStored } from './testing/stored-situation.ts';

const memory = { closures: inMemory(closures), fused: inMemory(fused), columnar: inMemory(columnar) };
const calendars = fuzzCalendars();

describe.each(databaseServers())('detection on $name', (server) => {
  let database: TestDatabase;
  let db: Connection;
  beforeAll(async () => {
    database = await freshDatabase({ migrate: migrateForTests, server });
    db = connect(database.url, { max: 1 });
    await prepareFuzz(db, calendars);
  });
  afterAll(async () => {
    await db.destroy();
    await database[Symbol.asyncDispose]();
  });

  it('The same records and the same catalogue version give the same signals in the in-memory engine and in SQL.', async () => {
    const table = new FuzzTable();
    let cells = 0;
    for (const [round, [version, calendar]] of Object.entries(calendars).entries()) {
      const random = randomFrom(round, 'small, in SQL');
      const situation = arbitrarySituation(random, calendar, 1);
      await withStored(db, situation, version, async (trx, moment) => {
        const engines = { ...memory, [server.name]: inSql(trx, moment) };
        const found = await fuzzRound(random, situation, { engines, tables: [table], grains, indicators: 4 });
        expect(found.differences.map(({ engine, grain, node }) => [engine, grain, node])).toEqual([]);
        cells += found.cells;
      });
    }
    expect(cells).toBeGreaterThan(2000);
  });

  it('every slot of a row has the same lowest and highest value, in programs that no catalogue has yet as well', async () => {
    const random = randomFrom(7, 'slots');
    const [version, calendar] = Object.entries(calendars)[0]!;
    const situation = arbitrarySituation(random, calendar, 1);
    const seen = seenIn(situation);
    await withStored(db, situation, version, async (trx, moment) => {
      for (const grain of grains) {
        const catalogue = catalogueOf(
          random,
          Array.from({ length: 6 }, () => ({ grain })),
        );
        for (const compiled of programsOf(catalogue, situation)) {
          const program = widenedProgram(random, compiled);
          expect(await slotsInSql(trx, program, moment)).toEqual(slotsInMemory(program, seen));
        }
      }
    });
  });
});

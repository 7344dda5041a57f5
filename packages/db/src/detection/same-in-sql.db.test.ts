import {
  buildEvidence,
  type EvidenceKindId,
  type EvidenceRecord,
  evidenceKinds,
  viewAsOf,
} from '@kycuong/rules/work';
import { grains } from './testing/grains.ts';
import { databaseServers, freshDatabase, type TestDatabase } from '@kycuong/testing/database';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProvinceTransaction } from '../core/claims.ts';
import { connect, type Connection } from '../core/connect.ts';
import { migrateForTests } from '../testing/demo-database.ts';
import { storeEvidence } from '../work/work.ts';
import type { MomentOfRun } from './compile/moment-of-run.ts';
import { decidedInMemory } from './testing/decided-in-memory.ts';
import { decidedInSql } from './testing/decided-in-sql.ts';
import { randomCalendar, storeCalendar, type TestCalendar } from './testing/random-calendar.ts';
import { asOf, instants, randomEvidence } from './testing/random-evidence.ts';
import { randomProgram } from './testing/random-program.ts';

const province = 'thu-nghiem';
const provinces = Number(process.env['KYCUONG_LONG'] ? 400 : 3);

class RolledBack extends Error {}

/** Subjects have metrics, windows and peers, so they are tried more often than records. */
const programsOf = ({ grain, keys }: (typeof grains)[number]) =>
  Array.from({ length: typeof grain === 'string' ? 4 : 1 }, () => randomProgram(grain, keys));

const situation = fc.record({
  records: randomEvidence,
  knownAt: fc.constantFrom(...instants),
  calendar: randomCalendar,
  programs: fc.tuple(...grains.flatMap(programsOf)),
});

describe.each(databaseServers())('detection on $name', (server) => {
  let database: TestDatabase;
  let db: Connection;
  beforeAll(async () => {
    database = await freshDatabase({ migrate: migrateForTests, server });
    db = connect(database.url, { max: 1 });
    await sql`insert into app.workspace (province_id, name_vi, name_en) values (${province}, 'Thử', 'Trial')`.execute(
      db,
    );
  });
  afterAll(async () => {
    await db.destroy();
    await database[Symbol.asyncDispose]();
  });

  const withStored = async (
    records: readonly EvidenceRecord[],
    calendar: TestCalendar,
    check: (trx: ProvinceTransaction) => Promise<void>,
  ) => {
    const done = db.transaction().execute(async (trx) => {
      await storeEvidence(trx, province, records);
      await storeCalendar(trx, calendar);
      await check(trx);
      throw new RolledBack();
    });
    await done.catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });
  };

  it(
    'The same records and the same catalogue version give the same signals in the in-memory engine and in SQL.',
    { timeout: 3_600_000 },
    async () => {
      let cells = 0;
      await fc.assert(
        fc.asyncProperty(situation, async ({ records, knownAt, calendar, programs }) => {
          const evidence = buildEvidence(records, { knownAt });
          const seen = {
            evidence,
            asOf: viewAsOf(evidence, { day: asOf, workingDays: calendar }),
            days: calendar as never,
          };
          const moment: MomentOfRun = { province, asOf, knownAt, dataUntil: dataUntil(evidence), calendar };
          await withStored(records, calendar, async (trx) => {
            for (const program of programs) {
              const expected = decidedInMemory(program, seen);
              const found = await decidedInSql(program, moment, trx);
              expect(found.slots).toEqual(expected.slots);
              expect(found.outcomes).toEqual(expected.outcomes);
              cells +=
                expected.slots.length *
                (program.slots.length + program.atoms.length + program.outputs.length);
            }
          });
        }),
        { numRuns: provinces, endOnFailure: true },
      );
      console.error(`${server.name}: ${cells} cells compared`);
    },
  );
});

function dataUntil(evidence: ReturnType<typeof buildEvidence>): ReadonlyMap<EvidenceKindId, number> {
  const days = new Map<EvidenceKindId, number>();
  for (const { id } of evidenceKinds) {
    const until = evidence.dataUntil(id as EvidenceKindId);
    if (until !== undefined) days.set(id as EvidenceKindId, until);
  }
  return days;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closures } from '@kycuong/rules/detection/backends/closures';
import { columnar } from '@kycuong/rules/detection/backends/columnar';
import { fused } from '@kycuong/rules/detection/backends/fused';
import { grains } from '@kycuong/rules/detection/testing/arbitrary-indicators';
import { arbitrarySituation, type Situation } from '@kycuong/rules/detection/testing/arbitrary-situation';
import { filesOfDifference } from '@kycuong/rules/detection/testing/case-of-difference';
import {
  type Difference,
  differsIn,
  type Engine,
  fuzzRound,
  inMemory,
} from '@kycuong/rules/detection/testing/differential-fuzz';
import { fuzzCalendars } from '@kycuong/rules/detection/testing/fuzz-calendars';
import { fuzzPage } from '@kycuong/rules/detection/testing/fuzz-page';
import { FuzzTable, possibleCells, tableGrain } from '@kycuong/rules/detection/testing/fuzz-table';
import { shrinkDifference } from '@kycuong/rules/detection/testing/shrink-difference';
import { randomFrom } from '@kycuong/rules/work/random';
import { databaseServers, freshDatabase } from '@kycuong/testing/database';
import { expect, test } from 'vitest';
import { type Grain, grainKeys } from '@kycuong/rules/detection/grain';
import { connect, type Connection } from '../core/connect.ts';
import { migrateForTests } from '../testing/demo-database.ts';
import { inSql } from './testing/sql-engine.ts';
import { prepareFuzz, withStored } from './testing/stored-situation.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What the report of the full sizes says beside the outcome. */
    measured?: string;
  }
}

const seed = Number(process.env['KYCUONG_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Of every outcome of every node, and of all together in each engine. */
const leastOfEach = Number(process.env['KYCUONG_FUZZ_EACH'] ?? 1000);
const leastOfAll = Number(process.env['KYCUONG_FUZZ_CELLS'] ?? 2_000_000);
const page = fileURLToPath(
  new URL('../../../../docs/reference/measurements/detection-fuzz.md', import.meta.url),
);
const failures = fileURLToPath(new URL(`../../../../fuzz-failures/${seed}`, import.meta.url));
const memory = { closures: inMemory(closures), fused: inMemory(fused), columnar: inMemory(columnar) };
const calendars = Object.entries(fuzzCalendars());
const oneOfEach = grains.filter(
  (grain, place) => grains.findIndex((one) => tableGrain(one) === tableGrain(grain)) === place,
);

interface Server {
  readonly name: string;
  readonly db: Connection;
}

test('Differential fuzz of at least 2 million cells across closures, generated code, columns, embedded and server PostgreSQL shows 0 differences, every node type × window kind × grain × outcome at least 1,000 times', async ({
  task,
}) => {
  console.log(`KYCUONG_SEED=${seed}`);
  await using stack = new AsyncDisposableStack();
  const servers: Server[] = [];
  for (const server of databaseServers()) {
    const database = stack.use(await freshDatabase({ migrate: migrateForTests, server }));
    const db = connect(database.url, { max: 1 });
    stack.defer(() => db.destroy());
    await prepareFuzz(db, fuzzCalendars());
    servers.push({ name: server.name, db });
  }
  const [all, sql] = [new FuzzTable(), new FuzzTable()];
  const cells = { memory: 0, sql: 0 };
  const rare = () =>
    oneOfEach.filter((grain) => possibleCells(grain).some((cell) => all.least(cell) < leastOfEach));
  // Memory goes on alone where an outcome is too rare for statements, which take a hundred times as long.
  for (let round = 0; cells.sql < leastOfAll || rare().length > 0; round++) {
    const random = randomFrom(seed, `round ${round}`);
    const [version, calendar] = calendars[round % calendars.length]!;
    const alone = cells.sql >= leastOfAll;
    const wanted = new Set((alone ? rare() : grains).map(tableGrain));
    const large = round % 4 !== 3;
    const looked = grains.filter((grain) => isSmall(grain) === large && wanted.has(tableGrain(grain)));
    if (looked.length === 0) continue;
    const situation = arbitrarySituation(random, calendar, large ? 16 : random.pick([1, 4]));
    await inAll(alone ? [] : servers, situation, version, async (inServers) => {
      const found = await fuzzRound(random, situation, {
        engines: { ...memory, ...inServers },
        tables: alone ? [all] : [all, sql],
        grains: looked,
        indicators: 32,
      });
      cells.memory += found.cells;
      if (!alone) cells.sql += found.cells;
      if (found.differences.length > 0) {
        await writeFailures(found.differences, version, servers);
        expect(found.differences.map(({ engine, grain, node }) => [engine, grain, node])).toEqual([]);
      }
    });
    if (round % 5 === 4)
      console.log(
        `${round + 1} rounds, ${told(cells.memory)} cells, rare at ${rare().map(tableGrain).join(', ')}`,
      );
  }
  const measured = `${told(cells.memory)} outcomes in each of ${Object.keys(memory).join(', ')}, ${told(cells.sql)} of them in each of ${servers.map(({ name }) => name).join(', ')}: 0 differ`;
  task.meta.measured = measured;
  const text = fuzzPage(all, sql, oneOfEach);
  console.log(`${measured}\n${text}`);
  writeFileSync(page, pageOf(measured, text));
});

/** Grains of few rows get large provinces, pairs and records small ones. */
const isSmall = (grain: Grain) => typeof grain === 'string' && grainKeys(grain).length === 1;

const told = (count: number) => count.toLocaleString('en');

/** Stores a situation in every server, and looks at it while it stands in all of them. */
async function inAll(
  servers: readonly Server[],
  situation: Situation,
  version: string,
  look: (engines: Record<string, Engine>) => Promise<void>,
): Promise<void> {
  const [first, ...others] = servers;
  if (!first) return look({});
  await withStored(first.db, situation, version, (trx, moment) =>
    inAll(others, situation, version, (engines) => look({ ...engines, [first.name]: inSql(trx, moment) })),
  );
}

/** The first difference of each engine, as small as it gets, where `kycuong cases` can read it. */
async function writeFailures(
  differences: readonly Difference[],
  version: string,
  servers: readonly Server[],
): Promise<void> {
  mkdirSync(failures, { recursive: true });
  const first = [...Map.groupBy(differences, ({ engine }) => engine).values()].map(([one]) => one!);
  for (const [place, difference] of first.entries()) {
    const server = servers.find(({ name }) => name === difference.engine);
    const small = await shrinkDifference(difference, async (candidate) =>
      server
        ? differsOn(server, candidate, version)
        : differsIn(memory[difference.engine as keyof typeof memory])(candidate),
    );
    const about = `${difference.engine}, KYCUONG_SEED=${seed}, calendar ${version}, ${difference.situation.knownAt}`;
    for (const [name, text] of Object.entries(filesOfDifference(small, about)))
      writeFileSync(join(failures, `${place + 1}.${name}`), text);
  }
}

async function differsOn(
  server: Server,
  candidate: Parameters<ReturnType<typeof differsIn>>[0],
  version: string,
): Promise<boolean> {
  let differs = false;
  await withStored(server.db, candidate.situation, version, async (trx, moment) => {
    differs = await differsIn(inSql(trx, moment))(candidate);
  });
  return differs;
}

const pageOf = (measured: string, text: string) =>
  `<!-- Written by \`npx pnpm@12 test:long\`; do not edit. -->

# Differential fuzz of detection

\`KYCUONG_SEED=${seed} KYCUONG_LONG=1 npx vitest run --project long packages/db/src/detection/same-in-sql.long.ts\`

${measured}.

A cell is the outcome of one node of an indicator for one row. A term has the outcome of the comparison that it stands in; a
condition that holds others is counted at the windows of all metrics in it. All grains of records are one line.

${text}`;

import { connect } from '@kycuong/db/connect';
import { readInclusionProof, readLogRoot } from '@kycuong/db/publication/read';
import { GrowingRoot, hashOfLeaf, type LogLeaf, provesInclusion } from '@kycuong/rules/publication/log';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { type BenchDatabase, benchServers, openBenchDatabase } from './bench-database.ts';
import { type Measurement, perSecond, type Section } from './measurement.ts';

const province = 'yen-bai';
const quick = process.env['KYCUONG_BENCH_QUICK'] === '1';
const [appended, leaves] = quick ? [200, 20_000] : [5000, 1_000_000];

/** One leaf after another, each with the proof that it stands in the log as it then is. */
async function appendRate(database: BenchDatabase, perTransaction: number): Promise<number> {
  const db = connect(database.url, { max: 1 });
  try {
    const append = (trx: typeof db) =>
      sql<{
        leaf: number;
      }>`select (publication.append_leaf(${province}, 'published', ${`{"n":${Math.random()}}`})).leaf`.execute(
        trx,
      );
    let last = 0;
    const begin = performance.now();
    for (let done = 0; done < appended; done += perTransaction) {
      await db.transaction().execute(async (trx) => {
        for (let place = 0; place < perTransaction; place += 1) {
          last = (await append(trx)).rows[0]!.leaf;
          await readInclusionProof(trx, province, last, last + 1);
        }
      });
    }
    const seconds = (performance.now() - begin) / 1000;
    await proved(db, last);
    return appended / seconds;
  } finally {
    await db.destroy();
  }
}

async function proved(db: Parameters<typeof readInclusionProof>[0], leaf: number): Promise<void> {
  const { rows } =
    await sql<LogLeaf>`select id, kind, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, commitment
    from publication.log_leaf where province_id = ${province} and leaf = ${leaf}`.execute(db);
  const size = leaf + 1;
  const [proof, root] = [
    await readInclusionProof(db, province, leaf, size),
    await readLogRoot(db, province, size),
  ];
  if (!provesInclusion({ leaf, size, leafHash: hashOfLeaf(rows[0]!), proof, root }))
    throw new Error('the last leaf is not proved');
}

const leafOf = (n: number): LogLeaf => {
  const hex = createHash('sha256').update(String(n)).digest('hex');
  return { id: hex.slice(0, 32), kind: 'published', at: '2026-11-22T03:00:00Z', commitment: hex };
};

/** What a reader's own machine does for every leaf that it fetched. */
function verification(): Measurement {
  const tree = new GrowingRoot();
  let time = 0;
  for (let from = 0; from < leaves; from += 1000) {
    const page = Array.from({ length: 1000 }, (_, place) => leafOf(from + place));
    const begin = performance.now();
    for (const leaf of page) tree.add(hashOfLeaf(leaf));
    time += performance.now() - begin;
  }
  tree.root();
  return {
    name: `Verification of ${leaves.toLocaleString('en')} leaves, in Node`,
    ours: `${(time / 1000).toFixed(1)} s`,
    value: Math.round(leaves / (time / 1000)),
    note: 'leaves a second: their canonical text, hashes and the root, a thousand at a time',
  };
}

export async function measureLog(): Promise<Section> {
  await using database = await openBenchDatabase(benchServers().at(-1)!);
  const measurements: Measurement[] = [];
  for (const [words, perTransaction] of [
    ['each in a transaction of its own', 1],
    ['a hundred in a transaction', 100],
  ] as const) {
    const rate = await appendRate(database, perTransaction);
    measurements.push({
      name: `Append with its proof, ${words}`,
      ours: perSecond(rate),
      value: Math.round(rate),
      target: { kind: 'at least', value: 1000 },
    });
  }
  measurements.push(verification());
  return {
    title: 'The verifiable log',
    words: [
      `On ${database.name} as in production, so that a commit waits for the disk; one writer, because a log has one end.`,
    ],
    measurements,
  };
}

import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { type BenchDatabase, withConnection } from './bench-database.ts';
import type { IntakeServer } from './intake-server.ts';
import { type Measurement, perSecond } from './measurement.ts';

const province = 'yen-bai';
const ofBatch = 1000;
const batches = 150;
const senders = 2;

const eventOf = (count: number) => ({
  specversion: '1.0',
  id: `e-${count}`,
  source: 'measure.example',
  type: 'vn.kycuong.assignment.recorded',
  subject: `su-kien-${count}`,
  time: '2026-11-02T08:00:00+07:00',
  datacontenttype: 'application/json',
  data: {
    matter: `viec-${count % 40_000}`,
    assignee: `cb-${count % 6000}`,
    unit: `dv-${count % 100}`,
    assignedOn: '2026-11-02',
  },
});

/** Events in batches over HTTP, against `COPY` of the same rows into a table with the same columns and indexes. */
export async function measureIngest(
  database: BenchDatabase,
  { origin }: IntakeServer,
): Promise<Measurement[]> {
  const secret = await makeToken(database);
  const bodies = Array.from({ length: batches }, (_, batch) =>
    JSON.stringify(Array.from({ length: ofBatch }, (_, place) => eventOf(batch * ofBatch + place))),
  );
  const begin = performance.now();
  await Promise.all(Array.from({ length: senders }, () => sendAll(origin, secret, bodies)));
  const ours = (batches * ofBatch) / ((performance.now() - begin) / 1000);
  const copied = await copyRate(database);
  return [
    {
      name: `Events taken in, batches of ${ofBatch.toLocaleString('en')}, ${senders} senders`,
      ours: perSecond(ours),
      value: Math.round(ours),
      target: { kind: 'at least', value: 5000 },
      note: `${(batches * ofBatch).toLocaleString('en')} events; each checked, stored as a version with its receipt and its audit entry`,
    },
    {
      name: '`COPY` of the same rows into a bare table with the same indexes',
      ours: perSecond(ours),
      peer: perSecond(copied),
      value: ours / copied,
      note: 'no check, no idempotency, no versions, no audit',
    },
  ];
}

async function sendAll(origin: string, secret: string, bodies: string[]): Promise<void> {
  for (let body = bodies.pop(); body; body = bodies.pop()) {
    for (;;) {
      const response = await fetch(`${origin}/ingest/v1/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/cloudevents-batch+json', authorization: `Bearer ${secret}` },
        body,
      });
      const answer = await response.text();
      if (response.status === 202) break;
      if (response.status !== 429) throw new Error(`events were refused: ${response.status} ${answer}`);
      await wait(500);
    }
  }
}

function makeToken(database: BenchDatabase): Promise<string> {
  const secret = `kycuong_${randomBytes(24).toString('base64url')}`;
  const digest = createHash('sha256').update(secret).digest('hex');
  return withConnection(database.url, async (db) => {
    await sql`insert into access.api_token (province_id, name, token_digest, scopes, made_by, expires_at)
      select ${province}, 'measure', ${digest}, '{events.write}', person_id, now() + interval '1 day'
      from access.person limit 1`.execute(db);
    return secret;
  });
}

/** Rows a second, of what the events left behind. */
async function copyRate(database: BenchDatabase): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'kycuong-copy-'));
  const file = join(directory, 'rows.csv');
  try {
    return await withConnection(database.url, async (db) => {
      await sql`create table public.bare (like work.assignment including defaults including indexes)`.execute(
        db,
      );
      const { rows } = await sql<{ line: string }>`
        select (e.*)::text as line from work.assignment e where province_id = ${province} and id like 'su-kien-%'`.execute(
        db,
      );
      const text = rows.map(({ line }) => line.slice(1, -1)).join('\n');
      writeFileSync(file, `${text}\n`);
      chmodSync(directory, 0o755);
      const begin = performance.now();
      await sql`copy public.bare from ${sql.lit(file)} (format csv)`.execute(db);
      const time = (performance.now() - begin) / 1000;
      await sql`drop table public.bare`.execute(db);
      return rows.length / time;
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

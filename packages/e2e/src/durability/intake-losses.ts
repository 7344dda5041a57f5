import { setTimeout as wait } from 'node:timers/promises';
import { verifyAudit } from '@kycuong/db/audit';
import { connect } from '@kycuong/db/connect';
import pg from 'pg';
import type { EventSender } from './event-sender.ts';
import { type Importer, rowsOfFile } from './importer.ts';

interface Intake {
  readonly province: string;
  readonly senders: readonly EventSender[];
  readonly importer: Importer;
}

interface Count {
  readonly id: string;
  readonly count: number;
}

/** Everything that was answered and is not there, is there twice, or is there by half; and what is wrong with the log. */
export async function findIntakeLosses(
  url: string,
  { province, senders, importer }: Intake,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: events } = await client.query<Count>(
      `select id, count(*)::int as count from work.assignment
       where province_id = $1 and id like 'su-kien-%' group by id`,
      [province],
    );
    const stored = new Set(events.map(({ id }) => id));
    const lost = senders.flatMap(({ acknowledged }) => acknowledged).filter((id) => !stored.has(id));
    const { rows: files } = await client.query<Count>(
      `select substring(id from '^tep-\\d+-') as id, count(*)::int as count from work.assignment
       where province_id = $1 and id like 'tep-%' group by 1`,
      [province],
    );
    const { rows: signals } = await client.query<{ subject: string }>(
      `select indicator || ' ' || key1 || ' ' || key2 as subject from detection.signal
       where province_id = $1 and gone_on is null
       group by directive_slug, indicator, grain, key1, key2 having count(*) > 1`,
      [province],
    );
    return [
      ...lost.map((id) => `event ${id} was taken in and is not there`),
      ...events.filter(({ count }) => count > 1).map(({ id }) => `event ${id} is there twice`),
      ...files
        .filter(({ count }) => count !== rowsOfFile)
        .map(({ id, count }) => `file ${id}: ${count} of ${rowsOfFile} rows`),
      ...files.filter(({ id }) => !importer.sent.includes(id)).map(({ id }) => `file ${id} was never sent`),
      ...signals.map(({ subject }) => `two open signals of ${subject}`),
      ...(await brokenLog(url, province)),
    ];
  } finally {
    await client.end();
  }
}

async function brokenLog(url: string, province: string): Promise<string[]> {
  const db = connect(url, { max: 1 });
  try {
    const found = await verifyAudit(db, province);
    return found.map((finding) => `audit of ${province}: ${JSON.stringify(finding)}`);
  } finally {
    await db.destroy();
  }
}

/** Asks for the night of a day, as the schedule does. */
export async function askForNight(url: string, province: string, asOf: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select jobs.enqueue($1, 'detect-night', $2, $3, null)", [
      province,
      asOf,
      JSON.stringify({ asOf }),
    ]);
  } finally {
    await client.end();
  }
}

/** Waits until every file whose confirmation was answered is in and no job waits; says which did not get so far. */
export async function settle(
  url: string,
  { province, importer }: Intake,
  patience: number,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const until = performance.now() + patience; ; await wait(500)) {
      const { rows: files } = await client.query<{ id: string }>(
        `select distinct substring(id from '^tep-\\d+-') as id from work.assignment
         where province_id = $1 and id like 'tep-%'`,
        [province],
      );
      const { rows: jobs } = await client.query<{ name: string; state: string }>(
        `select name, state::text from jobs.job where state in ('created', 'retry', 'active')
         and name in ('apply-import', 'detect-arrivals', 'detect-night')`,
      );
      const missing = importer.confirmed.filter((prefix) => !files.some(({ id }) => id === prefix));
      if (missing.length + jobs.length === 0) return [];
      if (performance.now() > until)
        return [
          ...missing.map((prefix) => `file ${prefix} was confirmed and is not in`),
          ...jobs.map(({ name, state }) => `a job ${name} is still ${state}`),
        ];
    }
  } finally {
    await client.end();
  }
}

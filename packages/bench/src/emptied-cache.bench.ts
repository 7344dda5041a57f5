import autocannon from 'autocannon';
import { sql } from 'kysely';
import { type BenchDatabase, withConnection } from './bench-database.ts';
import { likeABrowser } from './fetch-raw.ts';
import type { Measurement } from './measurement.ts';
import type { PublicSite } from './public-site.ts';
import { bodyOf, numberOf, province } from './results-world.ts';

const [standing, fresh] = [1, 999_999];
const corrected = 'Đã đính chính: sáu cuộc họp, không có kết luận';
const pageOf = (n: number): string => `/${province}/ket-qua/${numberOf(n)}`;

interface Change {
  readonly words: string;
  readonly page: string;
  /** The functions through which alone staff and jobs make the change. */
  readonly statement: ReturnType<typeof sql>;
  readonly shows: (status: number, text: string) => boolean;
}

const hold = (held: boolean) =>
  sql`select publication.set_held(${province}, ${numberOf(standing)}, ${held}, 'request')`;
const write = (n: number, headline: string, words: string | null) =>
  sql`select publication.write_result(${province}, ${bodyOf(n, headline)}, null, ${words})`;

const changes: readonly Change[] = [
  {
    words: 'a hold',
    page: pageOf(standing),
    statement: hold(true),
    shows: (_, text) => text.includes('noindex'),
  },
  {
    words: 'its release',
    page: pageOf(standing),
    statement: hold(false),
    shows: (_, text) => !text.includes('noindex'),
  },
  {
    words: 'a correction',
    page: pageOf(standing),
    statement: write(standing, corrected, 'Tên đơn vị'),
    shows: (_, text) => text.includes(corrected),
  },
  {
    words: 'a publication',
    page: `/${province}/ket-qua?linh-vuc=nganh-1&tu=2026-01-01&q=moi`,
    statement: write(fresh, 'Kết quả mới của hôm nay', null),
    shows: (_, text) => text.includes('Kết quả mới của hôm nay'),
  },
  {
    words: 'the end date',
    page: pageOf(standing),
    // The day comes and the job runs.
    statement: sql`with day as (insert into publication.clock (day) values ('2027-12-31') returning day)
      select publication.announce() from day`,
    shows: (status) => status === 410,
  },
];

/** From the commit of each change to the first reader who sees it, while 32 connections read the page from the cache. */
export async function measureEmptiedCache(database: BenchDatabase, site: PublicSite): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  await withConnection(database.url, async (db) => {
    for (const { words, page, statement, shows } of changes) {
      const url = site.origin + page;
      const seen = async () => {
        const answer = await fetch(url);
        return shows(answer.status, await answer.text());
      };
      if (await seen()) throw new Error(`${words}: seen before it happened`);
      const load = autocannon({ url, connections: 32, duration: 3, headers: likeABrowser, workers: 1 });
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await statement.execute(db);
      const begin = performance.now();
      while (!(await seen()))
        if (performance.now() - begin > 10_000) throw new Error(`${words}: not seen within 10 s`);
      const time = performance.now() - begin;
      const { requests } = await load;
      for (let again = 0; again < 10; again += 1)
        if (!(await seen())) throw new Error(`${words}: the old words came back`);
      measurements.push({
        name: `From the commit of ${words} to the first reader who sees it`,
        ours: `${time.toFixed(0)} ms`,
        value: time / 1000,
        target: { kind: 'at most', value: 1 },
        note: `seconds; ${requests.total.toLocaleString('en')} readers were answered in 3 s`,
      });
    }
    await sql`delete from publication.clock`.execute(db);
  });
  return measurements;
}

import { against } from './against.ts';
import { type BenchDatabase, benchServers, openBenchDatabase } from './bench-database.ts';
import { openBarePage } from './bare-page.ts';
import { measureEmptiedCache } from './emptied-cache.bench.ts';
import { fetchRaw, likeABrowser } from './fetch-raw.ts';
import { type Load, loadInTurns } from './http-load.ts';
import { type Measurement, perSecond, type Section } from './measurement.ts';
import { hasNginx, openNginx } from './peer-servers.ts';
import { openPublicSite } from './public-site.ts';
import { growTo, numberOf, province } from './results-world.ts';

/** A small province first, to see what growth costs; the targets hold at the large one. */
const quick = process.env['KYCUONG_BENCH_QUICK'] === '1';
const [few, many] = quick ? [100, 1000] : [1000, 100_000];
const turns = quick ? { rounds: 1, seconds: 2 } : { rounds: 5, seconds: 3 };

const ofField = 'linh-vuc=nganh-3';
/** What is read: a page of the register with a filter, the same with words to look for, and one result. */
const addresses = {
  list: `/${province}/ket-qua?${ofField}`,
  search: `/${province}/ket-qua?${ofField}&q=ho+so+dat`,
  page: `/${province}/ket-qua/${numberOf(15)}?`,
} as const;
type Read = keyof typeof addresses;
const reads = Object.keys(addresses) as Read[];
const words: Readonly<Record<Read, string>> = {
  list: 'a page of the register',
  search: 'a search in the register',
  page: 'the page of a result',
};

const plain = { headers: { 'accept-encoding': 'identity' }, expect: 200 } as const;
/** Each request asks for an address of its own, so that no two readers share one making. */
const ownAddress = '&n=[<id>]';

async function uncachedLoads(database: BenchDatabase): Promise<Record<Read, Load>> {
  await using site = await openPublicSite(database, { cached: false });
  // The first answers of a fresh process are no measure.
  for (const read of reads) await fetchRaw(site.origin + addresses[read]);
  const of = (read: Read) => ({ url: site.origin + addresses[read] + ownAddress, pid: site.pid, ...plain });
  // Awaited here: the site closes when this function returns.
  return await loadInTurns({ list: of('list'), search: of('search'), page: of('page') }, turns);
}

/** Ours in turns with the bare pages, for each of what is read. */
async function againstBare(database: BenchDatabase): Promise<Measurement[]> {
  await using site = await openPublicSite(database, { cached: false });
  await using bare = await openBarePage(database);
  const at = (url: string, pid: number) => ({ url: url + ownAddress, pid, ...plain });
  const measurements: Measurement[] = [];
  for (const read of reads) {
    const peer = {
      list: ['ket-qua?', 'ket-qua/same?'],
      search: ['ket-qua?q=1', 'ket-qua/same?q=1'],
      page: [`ket-qua/${numberOf(15)}?`, `ket-qua/${numberOf(15)}?`],
    }[read] as [string, string];
    const loads = await loadInTurns(
      {
        ours: at(site.origin + addresses[read], site.pid),
        rows: at(bare.url + peer[0], bare.pid),
        same: at(bare.url + peer[1], bare.pid),
      },
      turns,
    );
    const name = `Uncached, ${words[read]}, against a bare SvelteKit page over one hand-written query`;
    measurements.push(against(`${name} for the same rows`, loads.ours, loads.rows, 0.6));
    if (read !== 'page')
      measurements.push(
        against(`${name} for the rows, their number and the filters`, loads.ours, loads.same, 0.6),
      );
  }
  return measurements;
}

async function fromTheCache(database: BenchDatabase): Promise<Measurement[]> {
  await using site = await openPublicSite(database, { cached: true });
  const measurements: Measurement[] = [];
  if (hasNginx())
    for (const read of ['search', 'page'] as const) {
      const url = site.origin + addresses[read];
      const page = await fetchRaw(url, likeABrowser);
      await using nginx = await openNginx(page.body);
      const held = (etag: string | undefined) => ({ ...likeABrowser, 'if-none-match': etag ?? '' });
      const theirs = await fetchRaw(nginx.url);
      const loads = await loadInTurns(
        {
          ours: { url, pid: site.pid, headers: likeABrowser, expect: 200 },
          nginx: { url: nginx.url, pid: nginx.pid, headers: likeABrowser, expect: 200 },
          oursHeld: { url, pid: site.pid, headers: held(page.headers.etag), expect: 304 },
          nginxHeld: { url: nginx.url, pid: nginx.pid, headers: held(theirs.headers.etag), expect: 304 },
        },
        turns,
      );
      const of = `${words[read]}, against nginx with the same bytes from disk`;
      measurements.push(against(`From the response cache, ${of}`, loads.ours, loads.nginx, 0.4));
      measurements.push(against(`304 answers, ${of}`, loads.oursHeld, loads.nginxHeld, 0.5));
    }
  measurements.push(...(await measureEmptiedCache(database, site)));
  return measurements;
}

/** What a reader waits for when there are a hundred times as many results. */
function growth(before: Record<Read, Load>, after: Record<Read, Load>): Measurement[] {
  return reads.map((read) => ({
    name: `Growth of ${words[read]} from ${few.toLocaleString('en')} to ${many.toLocaleString('en')} results`,
    ours: `${perSecond(after[read].requestsPerSecond)}, p99 ${after[read].p99} ms`,
    peer: `${perSecond(before[read].requestsPerSecond)}, p99 ${before[read].p99} ms`,
    value: before[read].requestsPerSecond / after[read].requestsPerSecond,
    target: { kind: 'at most', value: 1.3 },
    note: 'time for one answer, against the same at the small size',
  }));
}

export async function measureResults(): Promise<Section> {
  await using database = await openBenchDatabase(benchServers().at(-1)!);
  await growTo(database, few);
  const before = await uncachedLoads(database);
  await growTo(database, many);
  const measurements = growth(before, await uncachedLoads(database));
  measurements.push(...(await againstBare(database)), ...(await fromTheCache(database)));
  return {
    title: 'Published results',
    words: [
      `${many.toLocaleString('en')} published results of one province on ${database.name}, with their search words; 32 connections, ${turns.rounds} rounds of ${turns.seconds} s in turns after a warm-up, medians. Sender, servers and database share the machine.`,
      ...(hasNginx() ? [] : ['SKIPPED: no nginx on this machine. `apt-get install nginx-light`.']),
    ],
    measurements,
  };
}

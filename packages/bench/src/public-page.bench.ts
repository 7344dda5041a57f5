import type { BenchDatabase } from './bench-database.ts';
import { openBarePage } from './bare-page.ts';
import { fetchRaw, likeABrowser, type RawAnswer } from './fetch-raw.ts';
import { against } from './against.ts';
import { loadInTurns } from './http-load.ts';
import { kilobytes, megabytes, type Measurement, type Section } from './measurement.ts';
import { hasNginx, openBareServer, openNginx, type Peer } from './peer-servers.ts';
import { behaviourPage } from './places.ts';
import { memoryOf } from './processes.ts';
import { openPublicSite, type PublicSite } from './public-site.ts';

async function fromTheCache(site: PublicSite, page: RawAnswer): Promise<Measurement> {
  await using bare = await openBareServer(page.body, page.headers['content-encoding'] ?? '');
  const loads = await loadInTurns({
    ours: { url: site.origin + behaviourPage, pid: site.pid, headers: likeABrowser, expect: 200 },
    bare: { url: bare.url, pid: bare.pid, headers: likeABrowser, expect: 200 },
  });
  return against(
    'From the response cache, against a bare Node server with the same bytes',
    loads.ours,
    loads.bare,
    0.7,
  );
}

async function notModified(site: PublicSite, page: RawAnswer, nginx: Peer): Promise<Measurement> {
  const { headers } = await fetchRaw(nginx.url);
  const holding = (etag: string | undefined) => ({ ...likeABrowser, 'if-none-match': etag ?? '' });
  const loads = await loadInTurns({
    ours: {
      url: site.origin + behaviourPage,
      pid: site.pid,
      headers: holding(page.headers.etag),
      expect: 304,
    },
    nginx: { url: nginx.url, pid: nginx.pid, headers: holding(headers.etag), expect: 304 },
  });
  return against("304 answers, against nginx's on the same file", loads.ours, loads.nginx, 0.5);
}

/** Each request asks for an address of its own, so that no two readers share one making. */
async function uncached(database: BenchDatabase): Promise<Measurement[]> {
  await using site = await openPublicSite(database, { cached: false });
  await using bare = await openBarePage(database);
  const plain = { headers: { 'accept-encoding': 'identity' }, expect: 200 } as const;
  const sizes = await Promise.all([site.origin + behaviourPage, bare.url].map((url) => fetchRaw(url)));
  const loads = await loadInTurns({
    ours: { url: `${site.origin}${behaviourPage}?n=[<id>]`, pid: site.pid, ...plain },
    words: { url: `${bare.url}?n=[<id>]`, pid: bare.pid, ...plain },
    row: { url: `${bare.url}row?n=[<id>]`, pid: bare.pid, ...plain },
  });
  const [ours, theirs] = sizes.map(({ body }) => kilobytes(body.length));
  const words = against(
    'Uncached, against a bare SvelteKit page that shows the same words from one hand-written query',
    loads.ours,
    loads.words,
    0.6,
  );
  const row = against(
    'Uncached, against a bare SvelteKit page that shows two columns of one row',
    loads.ours,
    loads.row,
    0.6,
  );
  return [{ ...words, note: `${words.note}; ${ours} against ${theirs}` }, row];
}

export async function measurePublicPage(database: BenchDatabase): Promise<Section> {
  const measurements: Measurement[] = [];
  const words = [
    `\`${behaviourPage}\` at 32 connections: a warm-up, then five rounds of four seconds each, in turns; medians. Sender, server and database share the machine, so the processor time of one answer is noted beside the rate.`,
  ];
  {
    await using site = await openPublicSite(database, { cached: true });
    const atRest = memoryOf(site.pid);
    const page = await fetchRaw(site.origin + behaviourPage, likeABrowser);
    words.push(
      `The page is ${kilobytes(page.body.length)} as ${page.headers['content-encoding'] ?? 'it is'}.`,
    );
    measurements.push(await fromTheCache(site, page));
    if (hasNginx()) {
      await using nginx = await openNginx(page.body);
      measurements.push(await notModified(site, page, nginx));
    } else
      words.push(
        'SKIPPED: no nginx on this machine, so 304 answers have no peer. `apt-get install nginx-light`.',
      );
    const memory = { ours: megabytes(memoryOf(site.pid)), note: `before: ${megabytes(atRest)}` };
    measurements.push({ name: 'Memory of the public server after these loads', ...memory });
  }
  measurements.push(...(await uncached(database)));
  return { title: 'A public behaviour page', words, measurements };
}

import { chromiumLaunchOptions } from '@kycuong/testing/chromium';
import { chromium, type Browser } from '@playwright/test';
import { kilobytes, type Measurement } from './measurement.ts';
import { readingPages } from './places.ts';
import type { PublicSite } from './public-site.ts';

interface Transfer {
  readonly kind: string;
  bytes: number;
}

/** Every transfer of one first visit, as Chromium counts the bytes on the wire: heads and compressed bodies. */
async function visit(browser: Browser, url: string): Promise<Transfer[]> {
  const page = await browser.newPage();
  const wire = await page.context().newCDPSession(page);
  const transfers = new Map<string, Transfer>();
  wire.on('Network.responseReceived', ({ requestId, type }) =>
    transfers.set(requestId, { kind: type, bytes: 0 }),
  );
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId);
    if (transfer) transfer.bytes = encodedDataLength;
  });
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(url, { waitUntil: 'networkidle' });
  const scripts = await page.locator('script').count();
  await page.close();
  if (scripts > 0) throw new Error(`${url} has ${scripts} script elements`);
  return [...transfers.values()];
}

const sum = (transfers: readonly Transfer[]) =>
  transfers.reduce((bytes, transfer) => bytes + transfer.bytes, 0);

export async function measurePageWeight(site: PublicSite): Promise<Measurement[]> {
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const measured: Measurement[] = [];
    for (const [name, path] of Object.entries(readingPages)) {
      const transfers = await visit(browser, site.origin + path);
      const of = (kind: string) => transfers.filter((transfer) => transfer.kind === kind);
      const parts = [
        ['HTML', 'Document'],
        ['styles', 'Stylesheet'],
        ['fonts', 'Font'],
        ['pictures', 'Image'],
      ] as const;
      const words = parts
        .filter(([, kind]) => of(kind).length > 0)
        .map(([word, kind]) => `${word} ${kilobytes(sum(of(kind)))} in ${of(kind).length}`);
      const scripts = of('Script').length;
      measured.push({
        name: `First visit of the ${name} page, over the wire`,
        ours: kilobytes(sum(transfers)),
        note: `${words.join(', ')}; scripts ${scripts}`,
      });
    }
    return measured;
  } finally {
    await browser.close();
  }
}

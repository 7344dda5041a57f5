import { freePort } from '@kycuong/postgres/free-port';
import { chromiumLaunchOptions } from '@kycuong/testing/chromium';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { median, type Measurement } from './measurement.ts';
import { readingPages } from './places.ts';
import type { PublicSite } from './public-site.ts';

const least = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof least;
const categories = Object.keys(least) as Category[];
const runs = 3;

async function scoresOf(url: string, port: number): Promise<Record<Category, number>> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: categories,
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  const { lhr } = result;
  return Object.fromEntries(
    categories.map((category) => [category, Math.round((lhr.categories[category]?.score ?? 0) * 100)]),
  ) as Record<Category, number>;
}

/** Median of three, each in a browser of its own, with Lighthouse's own phone and slow network. */
export async function measureLighthouse(site: PublicSite): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  for (const [name, path] of Object.entries(readingPages)) {
    const scores: Record<Category, number>[] = [];
    for (let run = 0; run < runs; run += 1) {
      const port = await freePort();
      const options = chromiumLaunchOptions();
      const browser = await chromium.launch({
        ...options,
        args: [...options.args, `--remote-debugging-port=${port}`],
      });
      try {
        scores.push(await scoresOf(site.origin + path, port));
      } finally {
        await browser.close();
      }
    }
    for (const category of categories) {
      const own = scores.map((score) => score[category]);
      measured.push({
        name: `Lighthouse, ${name} page: ${category.replace('-', ' ')}`,
        ours: String(median(own)),
        value: median(own),
        target: { kind: 'at least', value: least[category] },
        note: own.join(', '),
      });
    }
  }
  return measured;
}

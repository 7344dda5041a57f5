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

interface Score {
  readonly points: number;
  /** Audits that count and did not pass. */
  readonly failed: readonly string[];
}

async function scoresOf(url: string, port: number): Promise<Record<Category, Score>> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: categories,
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  const { lhr } = result;
  const scoreOf = (category: Category): Score => {
    const { score, auditRefs } = lhr.categories[category]!;
    const counted = auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]!);
    const failed = counted.filter((audit) => audit.score !== null && audit.score < 0.9).map(({ id }) => id);
    return { points: Math.round((score ?? 0) * 100), failed };
  };
  return Object.fromEntries(categories.map((category) => [category, scoreOf(category)])) as Record<
    Category,
    Score
  >;
}

/** Median of three, each in a browser of its own, with Lighthouse's own phone and slow network. */
export async function measureLighthouse(site: PublicSite): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  for (const [name, path] of Object.entries(readingPages)) {
    const scores: Record<Category, Score>[] = [];
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
      const own = scores.map((score) => score[category].points);
      const failed = new Set(scores.flatMap((score) => score[category].failed));
      measured.push({
        name: `Lighthouse, ${name} page: ${category.replace('-', ' ')}`,
        ours: String(median(own)),
        value: median(own),
        target: { kind: 'at least', value: least[category] },
        note: [own.join(', '), ...failed].join('; '),
      });
    }
  }
  return measured;
}

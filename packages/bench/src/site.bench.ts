import type { BenchDatabase } from './bench-database.ts';
import { openBenchDatabase } from './bench-database.ts';
import { measureEffect } from './effect.bench.ts';
import { measureLighthouse } from './lighthouse.bench.ts';
import type { Section } from './measurement.ts';
import { measurePageWeight } from './page-weight.bench.ts';
import { measurePublicPage } from './public-page.bench.ts';
import { openPublicSite } from './public-site.ts';

async function measureReading(database: BenchDatabase): Promise<Section> {
  await using site = await openPublicSite(database, { cached: true });
  return {
    title: 'Reading pages in a browser',
    words: [
      'Weight as Chromium counts it, cache off. Lighthouse: median of three, its own phone and slow network, site and browser on one machine.',
    ],
    measurements: [...(await measurePageWeight(site)), ...(await measureLighthouse(site))],
  };
}

async function measureTakingEffect(database: BenchDatabase): Promise<Section> {
  await using site = await openPublicSite(database, { cached: true });
  return {
    title: 'A catalogue takes effect',
    words: ['A draft is approved with effect from today while its page is read from the response cache.'],
    measurements: [await measureEffect(database, site)],
  };
}

export async function measureSite(): Promise<Section[]> {
  await using database = await openBenchDatabase('embedded');
  return [
    await measurePublicPage(database),
    await measureReading(database),
    await measureTakingEffect(database),
  ];
}

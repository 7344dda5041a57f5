import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lintCatalogue, parseCatalogue } from '@kycuong/rules/catalogue';
import { parse } from 'yaml';
import { median, type Measurement } from './measurement.ts';

const pack = fileURLToPath(import.meta.resolve('@kycuong/rules/packs/yen-bai.yaml'));

const milliseconds = (work: () => unknown): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

/** Against the limit: the YAML library alone, which knows neither positions, nor schema, nor lint. */
export function measureLoadAndLintOfAPack(): Measurement[] {
  const text = readFileSync(pack, 'utf8');
  const ours = () => {
    const loaded = parseCatalogue(text, 'yen-bai.yaml');
    if (!loaded.ok) throw new Error('the shipped pack does not load');
    return lintCatalogue(loaded.catalogue);
  };
  const limit = () => parse(text) as unknown;
  const times = { ours: [] as number[], limit: [] as number[] };
  for (let warm = 0; warm < 5; warm += 1) (ours(), limit());
  for (let round = 0; round < 30; round += 1) {
    times.ours.push(milliseconds(ours));
    times.limit.push(milliseconds(limit));
  }
  const [mine, theirs] = [median(times.ours), median(times.limit)];
  return [
    {
      name: 'Load and lint of one pack, against parsing its YAML only',
      ours: `${mine.toFixed(1)} ms`,
      peer: `${theirs.toFixed(1)} ms`,
      ratio: mine / theirs,
      target: null,
      note: `${Math.round(text.length / 1024)} KB`,
    },
  ];
}

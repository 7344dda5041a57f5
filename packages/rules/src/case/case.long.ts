import { describe, expect, it } from 'vitest';
import { fuzzCases } from './testing/fuzz-case.ts';
import { promises } from './testing/promises.ts';

const sequences = Number(process.env['KYCUONG_CASE_SEQUENCES'] ?? 100_000);

describe('the case path, at length', () => {
  it('keeps every promise over a hundred thousand sequences of commands', () => {
    const [perSeed, seeds] = [5000, Math.ceil(sequences / 5000)];
    let attempts = 0;
    const touched = new Map<string, number>();
    for (let seed = 1; seed <= seeds; seed++) {
      const run = fuzzCases(perSeed, seed);
      attempts += run.attempts;
      for (const [number, count] of run.touched)
        touched.set(`${number}`, (touched.get(`${number}`) ?? 0) + count);
    }
    console.log(
      `${seeds * perSeed} sequences, ${attempts} attempts; touched: ${JSON.stringify([...touched])}`,
    );
    expect(seeds * perSeed).toBeGreaterThanOrEqual(sequences);
    for (const number of Object.keys(promises)) expect(touched.get(number) ?? 0).toBeGreaterThan(1000);
  });
});

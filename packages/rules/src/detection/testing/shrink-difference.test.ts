import { expect, it } from 'vitest';
import { parseCatalogue } from '../../catalogue/parse-catalogue.ts';
import { shippedWorkingDays } from '../../testing/shipped-cases.ts';
import { randomFrom } from '../../work/generate/random.ts';
import { parseCases } from '../cases/parse-cases.ts';
import { runCases } from '../cases/run-cases.ts';
import { closures } from '../backends/closures.ts';
import { grains } from './arbitrary-indicators.ts';
import { arbitrarySituation } from './arbitrary-situation.ts';
import { filesOfDifference } from './case-of-difference.ts';
import { differsIn, type Engine, fuzzRound, inMemory } from './differential-fuzz.ts';
import { FuzzTable } from './fuzz-table.ts';
import { shrinkDifference } from './shrink-difference.ts';

const calendar = shippedWorkingDays();

/** Closures with a fault: a longest run of months or quarters is one too short. */
const faulty: Engine = (program, situation, seen) => {
  const slots = program.slots.flatMap((slot, place) =>
    slot.from === 'metric' && program.metrics[slot.metric]!.window.kind === 'consecutive' ? [place] : [],
  );
  return inMemory((decidable, days) => (rows, masks) => {
    const less = (lanes: readonly Int32Array[]) =>
      lanes.map((lane, place) => (slots.includes(place) ? lane.map((one) => one - 1) : lane));
    closures(decidable, days)({ ...rows, low: less(rows.low), high: less(rows.high) }, masks);
  })(program, situation, seen);
};

it('a planted fault is found, shrunk to a few records and one comparison, and written as a case that the reference passes', async () => {
  const random = randomFrom(3, 'planted');
  const situation = arbitrarySituation(random, calendar, 1);
  const { differences } = await fuzzRound(random, situation, {
    engines: { faulty },
    tables: [new FuzzTable()],
    grains: grains.slice(0, 2),
    indicators: 40,
  });
  expect(differences.length).toBeGreaterThan(0);

  const differs = differsIn(faulty);
  const small = await shrinkDifference(differences[0]!, differs);
  expect(await differs(small)).toBe(true);
  expect(small.situation.records.length).toBeLessThanOrEqual(10);
  const [indicator] = small.catalogue.settings.behaviours.flatMap(({ indicators }) => indicators);
  expect(JSON.stringify(indicator!.when)).toMatch(/"consecutive"/);
  expect(JSON.stringify(indicator!.when)).not.toMatch(/"(all|any|not|of|where)":/);

  const files = filesOfDifference(small, 'planted');
  const catalogue = parseCatalogue(files['catalogue.yaml'], 'catalogue.yaml');
  if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.problems));
  const cases = parseCases(files['cases.yaml'], 'cases.yaml', catalogue.catalogue);
  if (!cases.ok) throw new Error(JSON.stringify(cases.problems));
  const results = runCases(catalogue.catalogue, cases.file, calendar);
  expect(results.map(({ verdict }) => verdict)).toEqual(['passed']);
});

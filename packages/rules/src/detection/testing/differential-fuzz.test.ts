import { expect, it } from 'vitest';
import { randomFrom } from '../../work/generate/random.ts';
import { indexWorkingDays, isWeeklyRest } from '../../calendar/working-days.ts';
import { closures } from '../backends/closures.ts';
import { columnar } from '../backends/columnar.ts';
import { fused } from '../backends/fused.ts';
import { grains } from './arbitrary-indicators.ts';
import { arbitrarySituation } from './arbitrary-situation.ts';
import { type FuzzOptions, fuzzRound, inMemory } from './differential-fuzz.ts';
import { FuzzTable } from './fuzz-table.ts';

const calendar = indexWorkingDays(20_000, 22_000, (day) => !isWeeklyRest(day) && day % 14 !== 6);

it('every node of arbitrary conditions has the same outcome in every back end', async () => {
  const engines = { closures: inMemory(closures), fused: inMemory(fused), columnar: inMemory(columnar) };
  const options: FuzzOptions = { engines, tables: [new FuzzTable()], grains, indicators: 8 };
  let cells = 0;
  for (let round = 0; round < 3; round++) {
    const random = randomFrom(round, 'small');
    const situation = arbitrarySituation(random, calendar, 1);
    const { differences, cells: compared } = await fuzzRound(random, situation, options);
    expect(differences.map(({ engine, node }) => [engine, node])).toEqual([]);
    cells += compared;
  }
  expect(cells).toBeGreaterThan(10_000);
});

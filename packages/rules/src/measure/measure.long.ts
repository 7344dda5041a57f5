import { expect, test } from 'vitest';
import { Tally, trySequences } from '../testing/try-sequences.ts';
import { measureSequences } from './testing/measure-sequences.ts';
import { measureStandings } from './measure.ts';

test('the measures of a case go as their model over a hundred thousand sequences', () => {
  const tally = new Tally();
  trySequences(measureSequences(tally), { sequences: 100_000, seed: 1 });
  for (const standing of measureStandings) expect(tally.of(standing), standing).toBeGreaterThan(1000);
});

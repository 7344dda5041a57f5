import { expect, test } from 'vitest';
import { Tally, trySequences } from '../testing/try-sequences.ts';
import { measureSequences } from './testing/measure-sequences.ts';
import { measureStandings } from './measure.ts';

test('the measures of a case go as a model of them goes, whatever is tried in whatever order', () => {
  const tally = new Tally();
  trySequences(measureSequences(tally), { sequences: 400, seed: 20_261_124 });
  const reached = [
    ...measureStandings,
    'executed',
    'lifted by decision',
    'END_WITHOUT_BASIS',
    'MEASURE_OF_YOUR_OWN',
  ];
  for (const outcome of reached) expect(tally.of(outcome), outcome).toBeGreaterThan(0);
});

import { expect, test } from 'vitest';
import { Tally, trySequences } from '../testing/try-sequences.ts';
import { remedySequences } from './testing/remedy-sequences.ts';

test('a remedy goes as a model of it goes, whatever is tried in whatever order', () => {
  const tally = new Tally();
  trySequences(remedySequences(tally), { sequences: 150, seed: 20_261_124 });
  const reached = [
    'repaired',
    'confirmed',
    'solved',
    'not solved',
    'askCitizen',
    'VERIFIED_BY_DOER',
    'ASKED_BY_DOER',
  ];
  for (const outcome of reached) expect(tally.of(outcome), outcome).toBeGreaterThan(0);
});

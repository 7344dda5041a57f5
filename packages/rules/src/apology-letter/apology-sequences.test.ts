import { expect, test } from 'vitest';
import { Tally, trySequences } from '../testing/try-sequences.ts';
import { apologySequences } from './testing/apology-sequences.ts';

test('a duty to apologise goes as a model of it goes, whatever is tried in whatever order', () => {
  const tally = new Tally();
  trySequences(apologySequences(tally), { sequences: 500, seed: 20_261_124 });
  const reached = [
    'confirmed',
    'drafted',
    'signed',
    'delivered',
    'excepted',
    'EXCEPTED_BY_THE_HEAD',
    'NOT_THE_HEAD_OF_UNIT',
  ];
  for (const outcome of reached) expect(tally.of(outcome), outcome).toBeGreaterThan(0);
});

import { expect, test } from 'vitest';
import { Tally, trySequences } from '../testing/try-sequences.ts';
import { apologySequences } from './testing/apology-sequences.ts';

test('a duty to apologise goes as its model over a hundred thousand sequences', () => {
  const tally = new Tally();
  trySequences(apologySequences(tally), { sequences: 100_000, seed: 1 });
  for (const outcome of ['delivered', 'excepted', 'EXCEPTED_BY_THE_HEAD'])
    expect(tally.of(outcome), outcome).toBeGreaterThan(1000);
});

import { expect, test } from 'vitest';
import { Tally, trySequences } from '../testing/try-sequences.ts';
import { remedySequences } from './testing/remedy-sequences.ts';

test('a remedy goes as its model over a hundred thousand sequences', () => {
  const tally = new Tally();
  trySequences(remedySequences(tally), { sequences: 100_000, seed: 1 });
  for (const outcome of ['confirmed', 'not solved', 'ASKED_BY_DOER'])
    expect(tally.of(outcome), outcome).toBeGreaterThan(1000);
});

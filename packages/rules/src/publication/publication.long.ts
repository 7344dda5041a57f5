import { expect, test } from 'vitest';
import { Tally, trySequences } from '../testing/try-sequences.ts';
import { gateSequences } from './testing/gate-sequences.ts';

test('a record may appear exactly when the model says so over a hundred thousand sequences', () => {
  const tally = new Tally();
  trySequences(gateSequences(tally), { sequences: 100_000, seed: 1 });
  for (const outcome of ['appears', 'NAMING_WITHOUT_BASIS', 'END_DATE_TOO_LATE', 'PUBLICATION_HELD'])
    expect(tally.of(outcome), outcome).toBeGreaterThan(1000);
});

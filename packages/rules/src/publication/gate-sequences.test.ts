import { expect, test } from 'vitest';
import { Tally, trySequences } from '../testing/try-sequences.ts';
import { gateLabels } from './gate-labels.ts';
import { gateSequences } from './testing/gate-sequences.ts';

test('a record may appear exactly when a model says so, whatever happened before in whatever order', () => {
  const tally = new Tally();
  trySequences(gateSequences(tally), { sequences: 500, seed: 20_261_124 });
  expect(tally.outcomes).toEqual([...Object.keys(gateLabels), 'appears'].toSorted());
  expect(tally.of('appears')).toBeGreaterThan(50);
});

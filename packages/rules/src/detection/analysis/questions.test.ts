import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../interval.ts';
import { aboveAll } from '../program.ts';
import { Questions, type Wish } from './questions.ts';
import { slotRelations } from './relations/slot-relations.ts';
import { isComplete, moment, smallAtom, smallCircuit, smallGrain, smallRows } from './testing/small-grain.ts';

const relations = slotRelations(smallGrain, moment);
const wishes = fc.constantFrom<Wish['is']>('sure', 'not sure', 'possible', 'not possible');
const atoms = fc.array(smallAtom, { minLength: 4, maxLength: 4 });
const wanted = fc.array(fc.record({ circuit: smallCircuit(4), is: wishes }), { minLength: 1, maxLength: 2 });

/** What evidence can make: domains, low at most high, and the shorter filtered count at most the longer one. */
function isPossible([truth, code, fewer, more]: readonly Interval[]): boolean {
  const [lowest, highest] = [
    { low: 0, high: 1 },
    { low: 0, high: 3 },
  ];
  return (
    [truth!, code!].every(
      ({ low, high }, index) =>
        (low === high && low >= 0 && low <= [lowest, highest][index]!.high) || high === aboveAll,
    ) &&
    [fewer!, more!].every(({ low, high }) => low >= 0 && low <= high) &&
    fewer!.low <= more!.low &&
    fewer!.high <= more!.high
  );
}

describe.each(['complete', 'all'] as const)('questions about %s rows', (rows) => {
  it('finds a row exactly when there is one, and the engine decides it as wished', () => {
    fc.assert(
      fc.property(atoms, wanted, (drawn, asked) => {
        const questions = new Questions({ ...smallGrain, atoms: drawn, relations }, rows, moment);
        const answer = questions.find(...asked);
        expect(answer.found).not.toBe('not-analysed');
        if (answer.found === 'yes') {
          expect(questions.holds(asked, answer.row)).toBe(true);
          expect(isPossible(answer.row)).toBe(true);
          if (rows === 'complete') expect(isComplete(answer.row, drawn)).toBe(true);
          return;
        }
        const missed = smallRows.find(
          (row) => (rows === 'all' || isComplete(row, drawn)) && questions.holds(asked, row),
        );
        expect(missed).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe('what lies outside the analysis', () => {
  it('is not analysed, and takes no time', () => {
    const atom = { id: 'a', op: 'atom', atom: 0 } as const;
    const large = { id: 'many', op: 'any', of: Array.from({ length: 10_000 }, () => atom) } as const;
    const [drawn] = fc.sample(atoms, { numRuns: 1, seed: 1 });
    const questions = new Questions({ ...smallGrain, atoms: drawn!, relations }, 'all', moment);
    const began = performance.now();
    expect(questions.find({ circuit: large, is: 'sure' })).toEqual({ found: 'not-analysed' });
    expect(performance.now() - began).toBeLessThan(50);
  });
});

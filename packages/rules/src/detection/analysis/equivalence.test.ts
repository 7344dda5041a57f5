import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAtom, decideCircuit } from '../interpret.ts';
import type { Outcome } from '../outcome.ts';
import type { Circuit } from '../program.ts';
import { compareAcross, provesEquivalent } from './equivalence.ts';
import { moment, smallAtom, smallCircuit, smallGrain, smallRows } from './testing/small-grain.ts';

const atoms = fc.array(smallAtom, { minLength: 3, maxLength: 3 });

describe('equivalence', () => {
  it('is proved only of conditions with the same outcome on every row, unknown included, and else shows a row', () => {
    fc.assert(
      fc.property(atoms, smallCircuit(3), atoms, smallCircuit(3), (one, a, two, b) => {
        const outcome = (drawn: typeof one, circuit: Circuit, row: (typeof smallRows)[number]): Outcome => {
          const reader = { slot: (slot: number) => row[slot]!, workingDays: moment.calendar.between };
          return decideCircuit(circuit, (atom) => decideAtom(drawn[atom]!, reader));
        };
        const answer = compareAcross(
          { program: { ...smallGrain, atoms: one }, circuit: a },
          { program: { ...smallGrain, atoms: two }, circuit: b },
          moment,
        );
        if (answer.verdict === 'different') {
          const row = [...answer.row];
          expect(answer.outcomes).toEqual([outcome(one, a, row), outcome(two, b, row)]);
          expect(answer.outcomes[0]).not.toBe(answer.outcomes[1]);
          return;
        }
        expect(answer.verdict).toBe('equivalent');
        expect(smallRows.find((row) => outcome(one, a, row) !== outcome(two, b, row))).toBeUndefined();
      }),
      { numRuns: 120 },
    );
  });

  it('holds between a condition and its double negation, De Morgan and another order', () => {
    fc.assert(
      fc.property(atoms, fc.array(smallCircuit(3), { minLength: 1, maxLength: 3 }), (drawn, of) => {
        const not = (circuit: Circuit): Circuit => ({ id: 'not', op: 'not', of: circuit });
        const all: Circuit = { id: 'all', op: 'all', of };
        const same: readonly Circuit[] = [
          not(not(all)),
          not({ id: 'any', op: 'any', of: of.map(not) }),
          { id: 'all', op: 'all', of: of.toReversed() },
          { id: 'some', op: 'at-least', count: of.length, of },
        ];
        for (const other of same)
          expect(provesEquivalent({ ...smallGrain, atoms: drawn }, all, other, moment)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWorkingDays, isWeeklyRest } from '../../calendar/working-days.ts';
import { decideAtom, decideCircuit } from '../interpret.ts';
import type { Interval } from '../interval.ts';
import { match, noMatch, unknown } from '../outcome.ts';
import type { Atom, Circuit, GrainProgram, Operand, Slot } from '../program.ts';
import { nearestChange } from './nearest-change.ts';

const days = indexWorkingDays(0, 400, (day) => !isWeeklyRest(day));
const metrics: Slot[] = [0, 1, 2].map((metric) => ({ from: 'metric', name: `m${metric}`, metric }));
const most = 40;

const slot = fc.integer({ min: 0, max: 2 }).map((slot): Operand => ({ op: 'slot', slot }));
const constant = fc.integer({ min: 0, max: 12 }).map((value): Operand => ({ op: 'constant', value }));
const simple = fc.oneof(slot, constant);
const operand: fc.Arbitrary<Operand> = fc.oneof(
  simple,
  fc.tuple(simple, simple).map((of): Operand => ({ op: 'sum', of })),
  fc.tuple(simple, simple).map((of): Operand => ({ op: 'difference', of })),
);
const comparison = fc.constantFrom(
  '>=' as const,
  '>' as const,
  '<=' as const,
  '<' as const,
  '=' as const,
  '!=' as const,
);
const atom: fc.Arbitrary<Atom> = fc.oneof(
  fc.record({ op: fc.constant('compare' as const), cmp: comparison, left: operand, right: operand }),
  fc.record({
    op: fc.constant('ratio' as const),
    cmp: comparison,
    part: slot,
    whole: slot,
    percent: fc.integer({ min: 1, max: 100 }),
  }),
);
const leaf = (atom: number): Circuit => ({ id: `n${atom}`, op: 'atom', atom });
const circuit: fc.Arbitrary<Circuit> = fc.constantFrom<Circuit>(
  leaf(0),
  { id: 'a', op: 'not', of: leaf(0) },
  { id: 'a', op: 'all', of: [leaf(0), leaf(1)] },
  { id: 'a', op: 'any', of: [leaf(0), { id: 'b', op: 'not', of: leaf(1) }] },
  { id: 'a', op: 'at-least', count: 2, of: [leaf(0), leaf(1), leaf(2)] },
);

describe('the nearest change', () => {
  it('is a change that turns the outcome, and none is smaller', () => {
    const value = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.tuple(atom, atom, atom),
        circuit,
        fc.tuple(value, value, value),
        (atoms, circuit, row) => {
          const decide = (values: readonly number[]) =>
            decideCircuit(circuit, (atom) =>
              decideAtom(atoms[atom]!, {
                slot: (slot) => ({ low: values[slot]!, high: values[slot]! }),
                workingDays: days.between,
              }),
            );
          const now = decide(row);
          const program = { atoms, slots: metrics } as unknown as GrainProgram;
          const intervals = row.map((value): Interval => ({ low: value, high: value }));
          const found = nearestChange(program, circuit, intervals, days);
          const wanted = now === match ? noMatch : match;
          const turning = row.flatMap((from, slot) =>
            Array.from({ length: most }, (_, to) => to)
              .filter((to) => decide(row.with(slot, to)) === wanted)
              .map((to) => Math.abs(to - from)),
          );
          if (now === unknown) {
            expect(found).toBeUndefined();
            return;
          }
          if (found) expect(decide(row.with(found.slot, found.to))).toBe(wanted);
          const distance = found ? Math.abs(found.to - found.from) : Infinity;
          expect(distance).toBeLessThanOrEqual(Math.min(Infinity, ...turning));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../core/civil-day.schema.ts';
import type { Interval } from '../../interval.ts';
import { decideAtom, decideCircuit } from '../../interpret.ts';
import { match } from '../../outcome.ts';
import type { Atom, Circuit, Program, ResolvedMetric } from '../../program.ts';
import { isComplete, moment, smallAtom, smallCircuit, smallRows } from '../testing/small-grain.ts';
import { smallOutput, smallProgram } from '../testing/small-program.ts';
import { compareMeaning } from './compare-meaning.ts';

const atLeast = (value: number): Atom => ({
  op: 'compare',
  cmp: '>=',
  left: { op: 'slot', slot: 3 },
  right: { op: 'constant', value },
});
const leaf: Circuit = { id: 'n1', op: 'atom', atom: 0 };
const counting = (value: number, circuit: Circuit = leaf): Program =>
  smallProgram([atLeast(value)], [smallOutput('yb.1.a', { circuit })]);

function withMetric(program: Program, change: Partial<ResolvedMetric>): Program {
  const [grain] = program.grains;
  const metrics = grain!.metrics.with(1, { ...grain!.metrics[1]!, ...change });
  return { ...program, grains: [{ ...grain!, metrics }] };
}

const compare = (before: Program, after: Program) => compareMeaning(before, after, moment.calendar);

describe('the meaning of a change', () => {
  it('of a raised threshold is stricter, with the row that loses its signal', () => {
    const [change] = compare(counting(3), counting(4));
    expect(change).toMatchObject({ relation: 'stricter', gained: null, differsWithMissingData: false });
    expect(change!.lost!.values).toMatchObject([{ low: 3, high: 3 }]);
    expect(change!.message.vi).toBe(
      'chặt hơn: bớt tín hiệu, không thêm; bớt, ví dụ: số cuộc họp đã chủ trì (trong 90 ngày) = 3',
    );
    expect(compare(counting(4), counting(3))).toMatchObject([{ relation: 'looser', lost: null }]);
  });

  it('of a shorter window or a new filter is stricter', () => {
    const span = smallProgram([], []).grains[0]!.metrics[0]!.window.span;
    const window = { kind: 'plain', span } as const;
    expect(compare(counting(3), withMetric(counting(3), { window }))).toMatchObject([
      { relation: 'stricter' },
    ]);
    const { where } = smallProgram([], []).grains[0]!.metrics[0]!;
    expect(compare(withMetric(counting(3), { where }), counting(3))).toMatchObject([{ relation: 'looser' }]);
  });

  it('of a shorter window with a lower threshold can be neither', () => {
    const span = smallProgram([], []).grains[0]!.metrics[0]!.window.span;
    const after = withMetric(counting(2), { window: { kind: 'plain', span } });
    const [change] = compare(counting(3), after);
    expect(change!.relation).toBe('incomparable');
    expect(change!.lost).not.toBeNull();
    expect(change!.gained).not.toBeNull();
  });

  it('is none when only the words or the order changed', () => {
    const twice: Circuit = { id: 'n2', op: 'any', of: [{ ...leaf, id: 'n3' }, leaf] };
    expect(compare(counting(3), counting(3, twice))).toMatchObject([{ relation: 'equivalent' }]);
  });

  it('tells where only missing data makes a difference', () => {
    const isAny: Atom = { op: 'in', operand: { op: 'slot', slot: 0 }, values: [0, 1] };
    const atoms: Atom[] = [atLeast(3), isAny];
    const both: Circuit = { id: 'n2', op: 'all', of: [leaf, { id: 'n3', op: 'atom', atom: 1 }] };
    const after = smallProgram(atoms, [smallOutput('yb.1.a', { circuit: both })]);
    expect(compare(counting(3), after)).toMatchObject([
      { relation: 'equivalent', differsWithMissingData: true },
    ]);
  });

  it('names what came, went or concerns other people, and refuses to compare two days', () => {
    const renamed = smallProgram([atLeast(3)], [smallOutput('yb.2.b', { circuit: leaf })]);
    expect(compare(counting(3), renamed).map(({ relation }) => relation)).toEqual(['removed', 'added']);
    const other = smallOutput('yb.1.a', { circuit: leaf, concerns: { headOf: 'unit' } });
    expect(compare(counting(3), smallProgram([atLeast(3)], [other]))).toMatchObject([
      { relation: 'equivalent', alsoChanged: ['concerns'] },
    ]);
    const later = { ...counting(3), asOf: '2026-11-21' as CivilDay };
    expect(compare(counting(3), later)).toMatchObject([{ relation: 'not-analysed' }]);
  });

  it('never contradicts a row that evidence can make', () => {
    const drawn = fc.record({
      atoms: fc.array(smallAtom, { minLength: 3, maxLength: 3 }),
      circuit: smallCircuit(3),
    });
    fc.assert(
      fc.property(drawn, drawn, (before, after) => {
        const program = ({ atoms, circuit }: typeof before): Program =>
          smallProgram(atoms, [smallOutput('yb.1.a', { circuit })]);
        const [change] = compare(program(before), program(after));
        const isTrue = ({ atoms, circuit }: typeof before, row: readonly Interval[]): boolean => {
          const reader = { slot: (slot: number) => row[slot]!, workingDays: moment.calendar.between };
          return decideCircuit(circuit, (atom) => decideAtom(atoms[atom]!, reader)) === match;
        };
        const complete = smallRows.filter((row) => isComplete(row, [...before.atoms, ...after.atoms]));
        expect(change!.relation).not.toBe('not-analysed');
        if (!change!.lost)
          expect(complete.filter((row) => isTrue(before, row) && !isTrue(after, row))).toEqual([]);
        if (!change!.gained)
          expect(complete.filter((row) => isTrue(after, row) && !isTrue(before, row))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

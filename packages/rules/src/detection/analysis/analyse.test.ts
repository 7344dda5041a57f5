import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../interval.ts';
import { decideAtom, decideCircuit } from '../interpret.ts';
import type { Comparison } from '../language/condition.ts';
import { match } from '../outcome.ts';
import type { Atom, Circuit, Output } from '../program.ts';
import { analyse } from './analyse.ts';
import { isComplete, moment, smallAtom, smallCircuit, smallRows } from './testing/small-grain.ts';
import { smallOutput, smallProgram } from './testing/small-program.ts';

const inconclusive = 2;
const meetings = 3;
const counts = (slot: number, cmp: Comparison, value: number): Atom => ({
  op: 'compare',
  cmp,
  left: { op: 'slot', slot },
  right: { op: 'constant', value },
});
const atoms: readonly Atom[] = [
  counts(inconclusive, '>=', 3),
  counts(meetings, '<=', 2),
  counts(meetings, '>=', 3),
  counts(inconclusive, '>=', 5),
  { op: 'known', operand: { op: 'slot', slot: 0 } },
  { op: 'in', operand: { op: 'slot', slot: 1 }, values: [1, 2] },
  counts(meetings, '>=', 0),
  { op: 'known', operand: { op: 'slot', slot: meetings } },
];
const [manyInconclusive, fewMeetings, manyMeetings, veryMany, isKnown, isPartly, always, isKnownCount] =
  atoms.map((_, atom): Circuit => ({ id: `n${atom}`, op: 'atom', atom })) as [
    Circuit,
    Circuit,
    Circuit,
    Circuit,
    Circuit,
    Circuit,
    Circuit,
    Circuit,
  ];
const all = (...of: Circuit[]): Circuit => ({ id: 'all', op: 'all', of });

const found = (...outputs: readonly Output[]) => analyse(smallProgram(atoms, outputs), moment.calendar);
const codes = (...outputs: readonly Output[]) => found(...outputs).map(({ code }) => code);

describe('analysis', () => {
  it('knows that a filtered count in a shorter window is never above the whole in a longer one', () => {
    const [dead] = found(smallOutput('yb.1.a', { circuit: all(isPartly, manyInconclusive, fewMeetings) }));
    expect(dead).toMatchObject({ code: 'indicator-dead', severity: 'error', nodes: ['n0', 'n1'] });
    expect(dead!.message.vi).toContain('`n0`, `n1` không thể cùng đúng');
  });

  it('tells when a condition is true of everybody', () => {
    expect(codes(smallOutput('yb.1.a', { circuit: always }))).toEqual(['indicator-always-true']);
  });

  it('tells what only missing data makes true', () => {
    const unknown: Circuit = { id: 'not', op: 'not', of: isKnownCount };
    const [only] = found(smallOutput('yb.1.a', { circuit: unknown }));
    expect(only).toMatchObject({ code: 'only-with-missing-data', severity: 'info' });
    expect(only!.witness!.values.map(({ value }) => value.vi)).toEqual(['≥ 0']);
  });

  it('does not take a field that the condition itself asks about for missing data', () => {
    const open: Circuit = { id: 'not', op: 'not', of: isKnown };
    expect(codes(smallOutput('yb.1.a', { circuit: all(manyMeetings, open) }))).toEqual([]);
  });

  it('tells of a fact that counts twice, with a row of both', () => {
    const strict = smallOutput('yb.1.strict', { circuit: all(manyInconclusive, isPartly) });
    const loose = smallOutput('yb.2.loose', { circuit: manyMeetings });
    const [implied, ...others] = found(strict, loose);
    expect(others).toEqual([]);
    expect(implied).toMatchObject({
      code: 'indicator-implied',
      indicator: 'yb.1.strict',
      other: 'yb.2.loose',
    });
    expect(implied!.witness!.values.map(({ low }) => low)).toEqual([1, 3, 3]);
  });

  it('is content when one absorbs the other, or when they are about other people', () => {
    const circuit = manyInconclusive;
    const loose = smallOutput('yb.2.loose', { circuit: manyMeetings });
    expect(codes(smallOutput('yb.1.a', { circuit, absorbs: ['yb.2.loose'] }), loose)).toEqual([]);
    expect(codes(smallOutput('yb.1.a', { circuit, concerns: { headOf: 'unit' } }), loose)).toEqual([]);
  });

  it('tells of duplicates once', () => {
    const a = smallOutput('yb.1.a', { circuit: all(manyInconclusive, isPartly) });
    const b = smallOutput('yb.1.b', { circuit: all(isPartly, manyInconclusive) });
    expect(found(a, b)).toMatchObject([
      { code: 'indicator-duplicate', indicator: 'yb.1.a', other: 'yb.1.b' },
    ]);
  });

  it('tells which part of a condition never matters', () => {
    const idle = found(smallOutput('yb.1.a', { circuit: all(veryMany, isPartly, manyMeetings) }));
    expect(idle).toMatchObject([{ code: 'node-never-matters', nodes: ['n2'] }]);
  });

  it('looks at an urgent level beside its notice', () => {
    const notice = smallOutput('yb.1.a', { circuit: manyInconclusive });
    const level = 'urgent' as const;
    expect(codes(notice, smallOutput('yb.1.a', { circuit: veryMany, level }))).toEqual([]);
    expect(codes(notice, smallOutput('yb.1.a', { circuit: fewMeetings, level }))).toEqual(['urgent-dead']);
    expect(codes(notice, smallOutput('yb.1.a', { circuit: manyMeetings, level }))).toEqual([
      'urgent-same-as-notice',
      'node-never-matters',
    ]);
  });

  it('says aloud what it did not analyse', () => {
    const circuit = all(...Array.from({ length: 10_000 }, () => manyInconclusive));
    expect(codes(smallOutput('yb.1.a', { circuit }))).toEqual(['not-analysed']);
  });
});

describe('analysis of any conditions', () => {
  const drawn = fc.record({
    atoms: fc.array(smallAtom, { minLength: 4, maxLength: 4 }),
    circuits: fc.array(smallCircuit(4), { minLength: 2, maxLength: 3 }),
  });

  it('never contradicts a row that evidence can make', () => {
    fc.assert(
      fc.property(drawn, ({ atoms, circuits }) => {
        const complete = smallRows.filter((row) => isComplete(row, atoms));
        const isTrue = (circuit: Circuit, row: readonly Interval[]): boolean => {
          const reader = { slot: (slot: number) => row[slot]!, workingDays: moment.calendar.between };
          return decideCircuit(circuit, (atom) => decideAtom(atoms[atom]!, reader)) === match;
        };
        const ids = circuits.map((_, index) => `yb.1.i${'abc'[index]}`);
        const circuitOf = (id: string | null): Circuit => circuits[ids.indexOf(id!)]!;
        const outputs = ids.map((id) => smallOutput(id, { circuit: circuitOf(id) }));
        for (const { code, indicator, other, witness } of analyse(
          smallProgram(atoms, outputs),
          moment.calendar,
        )) {
          const own = circuitOf(indicator);
          if (witness) expect(isTrue(own, witness.row)).toBe(true);
          if (code === 'indicator-dead') expect(smallRows.some((row) => isTrue(own, row))).toBe(false);
          if (code === 'indicator-always-true') expect(complete.every((row) => isTrue(own, row))).toBe(true);
          if (other === null) continue;
          const wrong = complete.filter((row) => isTrue(own, row) && !isTrue(circuitOf(other), row));
          expect(wrong).toEqual([]);
          if (code === 'indicator-duplicate')
            expect(complete.filter((row) => !isTrue(own, row) && isTrue(circuitOf(other), row))).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('of any size comes to an end in short time, and says what it left out', () => {
    const large = fc.record({
      atoms: fc.array(smallAtom, { minLength: 60, maxLength: 60 }),
      parts: fc.array(smallCircuit(60), { minLength: 40, maxLength: 80 }),
      count: fc.integer({ min: 2, max: 30 }),
    });
    fc.assert(
      fc.property(large, large, (one, other) => {
        const outputs = [one, other].map(({ parts, count }, index) =>
          smallOutput(`yb.1.i${index}`, { circuit: { id: 'some', op: 'at-least', count, of: parts } }),
        );
        const began = performance.now();
        for (const { message } of analyse(smallProgram(one.atoms, outputs), moment.calendar))
          expect(message.vi).not.toBe('');
        expect(performance.now() - began).toBeLessThan(5000);
      }),
      { numRuns: 15 },
    );
  });
});

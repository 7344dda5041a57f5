// A grain small enough to try every row: two fields of the subject, and two metrics of which one looks within the other.
import fc from 'fast-check';
import { indexWorkingDays, isWeeklyRest } from '../../../calendar/working-days.ts';
import type { CivilDay } from '../../../core/civil-day.schema.ts';
import type { Interval } from '../../interval.ts';
import { nothingKnown } from '../../interval.ts';
import type { Comparison } from '../../language/condition.ts';
import { aboveAll, type Atom, type Circuit, type GrainProgram, type Operand } from '../../program.ts';
import type { Moment } from '../space/row-space.ts';

export const moment: Moment = {
  asOf: '2026-11-20' as CivilDay,
  calendar: indexWorkingDays(20_000, 21_000, (day) => !isWeeklyRest(day)),
};
const asOf = 20_777;

const difficult = { from: 'field', kind: 'assignment', by: undefined, nullable: true } as const;
const meetings = { metric: 'meetings-chaired', kind: 'meeting', on: 'heldOn', keys: ['chair'] } as const;

/** Slots: a truth, a code of four, meetings without conclusion in 30 days, meetings in 90 days. */
export const smallGrain: GrainProgram = {
  grain: 'officer',
  name: 'officer',
  keys: ['officer'],
  slots: [
    { ...difficult, name: 'difficult', field: 'difficult' },
    { ...difficult, name: 'result', field: 'result' },
    { from: 'metric', name: 'inconclusive', metric: 0 },
    { from: 'metric', name: 'meetings', metric: 1 },
  ],
  metrics: [
    {
      ...meetings,
      aggregate: { kind: 'count' },
      emptyAs: 'zero',
      honours: 0,
      accountable: {},
      window: { kind: 'plain', span: { from: asOf - 29, to: asOf + 1 } },
      where: {
        slots: [
          {
            from: 'field',
            name: 'concluded',
            kind: 'meeting',
            field: 'concluded',
            by: undefined,
            nullable: true,
          },
        ],
        atoms: [
          { op: 'compare', cmp: '=', left: { op: 'slot', slot: 0 }, right: { op: 'constant', value: 0 } },
        ],
        circuit: { id: 'w1', op: 'atom', atom: 0 },
      },
    },
    {
      ...meetings,
      aggregate: { kind: 'count' },
      emptyAs: 'zero',
      honours: 0,
      accountable: {},
      window: { kind: 'plain', span: { from: asOf - 89, to: asOf + 1 } },
      where: null,
    },
  ],
  atoms: [],
  outputs: [],
};

const exactly = (value: number): Interval => ({ low: value, high: value });

const truths = [exactly(0), exactly(1), nothingKnown];
const codes = [0, 1, 2, 3].map(exactly).concat(nothingKnown);
const counts: Interval[] = [0, 1, 2, 3].flatMap((low) =>
  [0, 1, 2, 3, 4, aboveAll].filter((high) => high >= low).map((high) => ({ low, high })),
);

/** Every row with counts up to four that evidence can make. */
export const smallRows: Interval[][] = truths.flatMap((truth) =>
  codes.flatMap((code) =>
    counts.flatMap((fewer) =>
      counts
        .filter(({ low, high }) => fewer.low <= low && fewer.high <= high)
        .map((more) => [truth, code, fewer, more]),
    ),
  ),
);

/** Nothing is missing but a field of which an atom asks whether it is known. */
export function isComplete(row: readonly Interval[], atoms: readonly Atom[]): boolean {
  const isAsked = (field: number): boolean =>
    atoms.some((atom) => atom.op === 'known' && atom.operand.op === 'slot' && atom.operand.slot === field);
  return row.every(({ low, high }, index) => low === high || (index < 2 && isAsked(index)));
}

const constant = (value: number): Operand => ({ op: 'constant', value });
const slot = (index: number): Operand => ({ op: 'slot', slot: index });
const comparisons = fc.constantFrom<Comparison>('>=', '>', '<=', '<', '=', '!=');
const number: fc.Arbitrary<Operand> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(2, 3).map(slot) },
  { weight: 2, arbitrary: fc.integer({ min: -1, max: 4 }).map(constant) },
  { weight: 1, arbitrary: fc.constant<Operand>({ op: 'sum', of: [slot(2), slot(3)] }) },
  { weight: 1, arbitrary: fc.constant<Operand>({ op: 'difference', of: [slot(3), slot(2)] }) },
);

export const smallAtom: fc.Arbitrary<Atom> = fc.oneof(
  fc.record({ op: fc.constant('compare' as const), cmp: comparisons, left: number, right: number }),
  fc
    .tuple(fc.constantFrom<Comparison>('=', '!='), fc.constantFrom(0, 1))
    .map(([cmp, value]): Atom => ({ op: 'compare', cmp, left: slot(0), right: constant(value) })),
  fc.record({
    op: fc.constant('in' as const),
    operand: fc.constantFrom(1, 3).map(slot),
    values: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ op: fc.constant('known' as const), operand: fc.nat(3).map(slot) }),
  fc.record({
    op: fc.constant('ratio' as const),
    part: fc.constant(slot(2)),
    whole: fc.constant(slot(3)),
    cmp: comparisons,
    percent: fc.constantFrom(25, 50, 100),
  }),
);

/** Circuits over so many atoms. */
export function smallCircuit(atoms: number): fc.Arbitrary<Circuit> {
  const { circuit } = fc.letrec<{ circuit: Circuit }>((tie) => ({
    circuit: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.nat(atoms - 1).map((atom): Circuit => ({ id: `a${atom}`, op: 'atom', atom })),
      tie('circuit').map((of): Circuit => ({ id: 'not', op: 'not', of })),
      fc
        .tuple(
          fc.constantFrom('all' as const, 'any' as const),
          fc.array(tie('circuit'), { minLength: 1, maxLength: 3 }),
        )
        .map(([op, of]): Circuit => ({ id: op, op, of })),
      fc
        .tuple(fc.nat(3), fc.array(tie('circuit'), { minLength: 2, maxLength: 4 }))
        .map(([extra, of]): Circuit => ({ id: 'some', op: 'at-least', count: 1 + (extra % of.length), of })),
    ),
  }));
  return circuit;
}

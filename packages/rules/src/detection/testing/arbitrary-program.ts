// Programs and rows made from a seed, type by type, so that all ways to run them can be held against each other.
import type { Random } from '../../work/generate/random.ts';
import type { Decidable } from '../backends/backend.ts';
import type { Comparison } from '../language/condition.ts';
import {
  aboveAll,
  type Atom,
  belowAll,
  type Circuit,
  type Operand,
  type Output,
  type Slot,
} from '../program.ts';
import type { Rows } from '../rows.ts';
import { indicatorWith } from './catalogue-with.ts';

type Sort = 'day' | 'whole' | 'truth' | 'code' | 'count';

export interface ArbitraryProgram extends Decidable {
  /** What each slot holds. */
  readonly sorts: readonly Sort[];
  /** Numbers that thresholds stand at: the places where outcomes change. */
  readonly thresholds: readonly number[];
}

export interface ProgramSize {
  readonly atoms: number;
  readonly outputs: number;
}

/** Around Tết and the leap day of 2028. */
const someDays = [21_226, 21_227, 21_228, 21_229, 21_243, 21_244];
const comparisons: readonly Comparison[] = ['>=', '>', '<=', '<', '=', '!='];
const sorts: readonly Sort[] = ['day', 'day', 'whole', 'truth', 'code', 'count', 'count', 'count'];
const codes = [0, 1, 2, 3, 4];

export function arbitraryProgram(
  random: Random,
  { atoms: atomCount, outputs: outputCount }: ProgramSize,
): ArbitraryProgram {
  const chosen = [...sorts, ...Array.from({ length: random.between(0, 4) }, () => random.pick(sorts))];
  const slots = chosen.map((sort, index) => arbitrarySlot(random, sort, index));
  const thresholds = Array.from({ length: 4 }, () => random.between(0, 6));
  const atoms = Array.from({ length: atomCount }, () => arbitraryAtom(random, chosen, thresholds));
  const outputs = Array.from({ length: outputCount }, (_, index): Output => {
    const circuit = arbitraryCircuit(random, atomCount, 4, index % atomCount);
    const indicator = indicatorWith({ when: { id: 'n1', field: 'officer.role', is: 'head' } });
    return { behaviour: 'YB-01', indicator, level: 'notice', circuit, metricNodes: {} };
  });
  return { slots, atoms, outputs, sorts: chosen, thresholds };
}

function arbitrarySlot(random: Random, sort: Sort, index: number): Slot {
  const name = `${sort}#${index}`;
  if (sort !== 'count')
    return {
      from: 'field',
      name,
      kind: 'assignment',
      field: 'dueOn',
      by: undefined,
      nullable: random.chance(0.7),
    };
  return random.chance(0.3)
    ? { from: 'peer', name, metric: 0, peer: { percentile: 50, among: 'duty', minimum: 1 } }
    : { from: 'metric', name, metric: 0 };
}

function slotOf(random: Random, sorts: readonly Sort[], wanted: readonly Sort[]): Operand {
  const places = [...sorts.entries()].filter(([, sort]) => wanted.includes(sort)).map(([place]) => place);
  return { op: 'slot', slot: random.pick(places) };
}

function arbitraryNumber(
  random: Random,
  sorts: readonly Sort[],
  thresholds: readonly number[],
  depth: number,
): Operand {
  const part = () => arbitraryNumber(random, sorts, thresholds, depth - 1);
  const kind = depth === 0 ? random.between(0, 3) : random.between(0, 8);
  if (kind <= 2) return slotOf(random, sorts, ['whole', 'count']);
  if (kind === 3) return { op: 'constant', value: random.pick(thresholds) - 2 };
  if (kind <= 5) return { op: 'sum', of: Array.from({ length: random.between(2, 3) }, part) };
  if (kind === 6) return { op: 'difference', of: [part(), part()] };
  const [from, to] = [arbitraryDay(random, sorts), arbitraryDay(random, sorts)];
  return kind === 7 ? { op: 'difference', of: [to, from] } : { op: 'working-days', from, to };
}

function arbitraryDay(random: Random, sorts: readonly Sort[]): Operand {
  return random.chance(0.7)
    ? slotOf(random, sorts, ['day'])
    : { op: 'constant', value: random.pick(someDays) };
}

function arbitraryAtom(random: Random, sorts: readonly Sort[], thresholds: readonly number[]): Atom {
  const number = () => arbitraryNumber(random, sorts, thresholds, 2);
  const constant = (values: readonly number[]): Operand => ({ op: 'constant', value: random.pick(values) });
  const cmp = random.pick(comparisons);
  switch (random.between(0, 9)) {
    case 0:
      return { op: 'compare', cmp: '=', left: slotOf(random, sorts, ['truth']), right: constant([0, 1]) };
    case 1:
      return { op: 'compare', cmp: '=', left: slotOf(random, sorts, ['code']), right: constant(codes) };
    case 2:
      return {
        op: 'in',
        operand: slotOf(random, sorts, ['code', 'count']),
        values: codes.filter(() => random.chance(0.5)),
      };
    case 3:
      return { op: 'known', operand: random.chance(0.5) ? slotOf(random, sorts, sorts) : number() };
    case 4:
      return { op: 'compare', cmp, left: arbitraryDay(random, sorts), right: arbitraryDay(random, sorts) };
    case 5: {
      const share = () => (random.chance(0.5) ? slotOf(random, sorts, ['count']) : number());
      const percent = random.pick([50, 100, 100, 200, random.between(1, 150)]);
      return { op: 'ratio', part: share(), whole: share(), cmp, percent };
    }
    case 6:
      return { op: 'compare', cmp, left: number(), right: number() };
    default:
      return { op: 'compare', cmp, left: number(), right: constant(thresholds) };
  }
}

export function arbitraryCircuit(random: Random, atoms: number, depth: number, first?: number): Circuit {
  const id = 'n1';
  const kind = first !== undefined && depth > 0 ? random.between(1, 4) : random.between(0, 4);
  if (depth === 0 || kind === 0) return { id, op: 'atom', atom: first ?? random.between(0, atoms - 1) };
  const of = Array.from({ length: random.between(1, 4) }, (_, place) =>
    arbitraryCircuit(random, atoms, depth - 1, place === 0 ? first : undefined),
  );
  if (kind === 1) return { id, op: 'not', of: of[0]! };
  if (kind === 4) return { id, op: 'at-least', count: random.between(1, of.length), of };
  return { id, op: kind === 2 ? 'all' : 'any', of };
}

/** Rows for a program, its thresholds among their values. Lanes without a missing value are one lane twice. */
export function arbitraryRows(
  random: Random,
  { slots, sorts, thresholds }: ArbitraryProgram,
  size: number,
  missing = 0.08,
): Rows {
  const lanes = slots.map((slot, place) => {
    const [low, high] = [new Int32Array(size), new Int32Array(size)];
    const complete = (slot.from === 'field' && !slot.nullable) || random.chance(0.2);
    for (let row = 0; row < size; row++) {
      const bounds = arbitraryBounds(random, sorts[place]!, thresholds, complete ? 0 : missing);
      [low[row], high[row]] = bounds;
    }
    return { low, high: complete ? low : high };
  });
  return { size, low: lanes.map(({ low }) => low), high: lanes.map(({ high }) => high) };
}

function arbitraryBounds(
  random: Random,
  sort: Sort,
  thresholds: readonly number[],
  missing: number,
): readonly [number, number] {
  if (random.chance(missing)) {
    if (sort !== 'count') return [belowAll, aboveAll];
    const low = arbitraryValue(random, sort, thresholds);
    return random.pick([
      [belowAll, aboveAll],
      [low, aboveAll],
      [low, low + random.between(1, 3)],
    ] as const);
  }
  const value = arbitraryValue(random, sort, thresholds);
  return [value, value];
}

function arbitraryValue(random: Random, sort: Sort, thresholds: readonly number[]): number {
  switch (sort) {
    case 'day':
      return random.pick(someDays) + random.between(-1, 1);
    case 'truth':
      return random.between(0, 1);
    case 'code':
      return random.pick(codes);
    case 'whole':
      return random.pick(thresholds) + random.between(-1, 1);
    case 'count':
      return random.chance(0.02) ? 100_000_000 : Math.max(0, random.pick(thresholds) + random.between(-1, 1));
  }
}

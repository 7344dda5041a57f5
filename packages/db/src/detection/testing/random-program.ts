// Programs of every shape that a catalogue can compile to, and some more: what the two engines must agree on.
import { metrics as vocabulary } from '@kycuong/rules/detection/metrics';
import type {
  Atom,
  Circuit,
  GrainProgram,
  Operand,
  Output,
  RecordFilter,
  ResolvedMetric,
  ResolvedWindow,
  Slot,
} from '@kycuong/rules/detection/program';
import { subjectRegisters } from '@kycuong/rules/detection/subject-fields';
import {
  accountableFields,
  type EvidenceKindId,
  evidenceKind,
  fieldOf,
  type WorkKindId,
} from '@kycuong/rules/work';
import fc from 'fast-check';
import { asOf } from './random-evidence.ts';

type Grain = GrainProgram['grain'];
type FieldSlot = Extract<Slot, { from: 'field' }>;
type Sort = 'whole' | 'day' | 'truth' | 'code';

/** Draws a value; with the same draws the same program. */
type Draw = <Value>(arbitrary: fc.Arbitrary<Value>) => Value;

const comparisons = ['>=', '>', '<=', '<', '=', '!='] as const;
const pick = <Value>(draw: Draw, of: readonly Value[]): Value => draw(fc.constantFrom(...of));
const chance = (draw: Draw, oneIn: number): boolean => draw(fc.nat({ max: oneIn - 1 })) === 0;
const upTo = (draw: Draw, max: number): number => draw(fc.nat({ max }));
const several = <Value>(draw: Draw, max: number, make: () => Value): Value[] =>
  Array.from({ length: 1 + upTo(draw, max - 1) }, make);

export function randomProgram(grain: Grain, keys: GrainProgram['keys']): fc.Arbitrary<GrainProgram> {
  return fc.gen().map((generate) => {
    const draw: Draw = (arbitrary) => generate(() => arbitrary);
    const metrics = typeof grain === 'string' ? several(draw, 12, () => metric(draw, keys)) : [];
    const slots = typeof grain === 'string' ? subjectSlots(draw, keys, metrics) : recordSlots(grain.record);
    const atoms = several(draw, 12, () => atom(draw, slots));
    const outputs = several(draw, 4, () => output(circuit(draw, atoms.length, 3)));
    return { grain, name: 'test', keys, slots, metrics, atoms, outputs };
  });
}

/** The back ends look at the circuit of an output alone. */
const output = (made: Circuit): Output => ({ circuit: made, level: 'notice' }) as unknown as Output;

function metric(draw: Draw, keys: GrainProgram['keys']): ResolvedMetric {
  const usable = vocabulary.filter((one) => keys.every((key) => one.keys[key] !== undefined));
  const { id, kind, on, aggregate, keys: held } = pick(draw, usable);
  const window = randomWindow(draw, aggregate.kind);
  return {
    metric: id,
    kind,
    on,
    keys: keys.map((key) => held[key]!),
    aggregate:
      'field' in aggregate ? ({ ...aggregate, max: 1000 } as ResolvedMetric['aggregate']) : aggregate,
    emptyAs: chance(draw, 4) ? 'unknown' : 'zero',
    window,
    where: chance(draw, 2) ? null : filter(draw, kind),
    honours: chance(draw, 2) ? 0 : upTo(draw, 15),
    accountable: accountableFields(kind, Object.values(held)),
  };
}

function randomWindow(draw: Draw, aggregate: ResolvedMetric['aggregate']['kind']): ResolvedWindow {
  const to = asOf + 1 - (chance(draw, 3) ? upTo(draw, 20) : 0);
  const span = { from: to - 1 - upTo(draw, 40), to };
  const kinds = [
    'plain',
    'plain',
    ...(aggregate === 'count' || aggregate === 'sum' ? ['sliding'] : []),
    'consecutive',
  ];
  switch (pick(draw, kinds)) {
    case 'sliding':
      return { kind: 'sliding', span, days: 1 + upTo(draw, 20) };
    case 'consecutive':
      return {
        kind: 'consecutive',
        span: { ...span, from: to - 400 },
        period: pick(draw, ['month', 'quarter'] as const),
      };
    default:
      return { kind: 'plain', span };
  }
}

function filter(draw: Draw, kind: WorkKindId): RecordFilter {
  const slots = recordSlots(kind);
  const atoms = several(draw, 3, () => atom(draw, slots));
  return { slots, atoms, circuit: circuit(draw, atoms.length, 2) };
}

function sortOf(kind: EvidenceKindId, name: string): Sort | undefined {
  const type = fieldOf(kind, name)!.type.type;
  return type === 'reference' || type === 'words' ? undefined : type;
}

function recordSlots(kind: WorkKindId): FieldSlot[] {
  const { fields, derived } = evidenceKind(kind);
  return [...fields, ...derived]
    .filter(({ name }) => sortOf(kind, name))
    .map(({ name, nullable }) => ({ from: 'field', name, kind, field: name, by: undefined, nullable }));
}

function subjectSlots(draw: Draw, keys: GrainProgram['keys'], metrics: readonly ResolvedMetric[]): Slot[] {
  const fields = keys.flatMap((by) => {
    const register = subjectRegisters[by];
    return (register?.fields ?? []).flatMap((field): FieldSlot[] =>
      sortOf(register!.kind, field)
        ? [{ from: 'field', name: `${by}.${field}`, kind: register!.kind, field, by, nullable: true }]
        : [],
    );
  });
  const counted = metrics.map((_, place): Slot => ({ from: 'metric', name: `m${place}`, metric: place }));
  const peers = several(draw, 2, (): Slot => {
    const peer = {
      percentile: pick(draw, [25, 50, 75] as const),
      among: pick(draw, ['duty', 'unit-kind'] as const),
      minimum: 1 + upTo(draw, 3),
    };
    return { from: 'peer', name: 'peer', metric: upTo(draw, metrics.length - 1), peer };
  });
  return [...counted, ...(chance(draw, 2) ? peers : []), ...fields];
}

function atom(draw: Draw, slots: readonly Slot[]): Atom {
  const slot = upTo(draw, slots.length - 1);
  const found = slots[slot]!;
  const sort = found.from === 'field' ? sortOf(found.kind, found.field)! : 'whole';
  const operand: Operand = { op: 'slot', slot };
  if (chance(draw, 8)) return { op: 'known', operand };
  switch (sort) {
    case 'truth':
      return {
        op: 'compare',
        cmp: pick(draw, ['=', '!='] as const),
        left: operand,
        right: constant(upTo(draw, 1)),
      };
    case 'code': {
      const values = draw(fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }));
      if (chance(draw, 2)) return { op: 'in', operand, values };
      return {
        op: 'compare',
        cmp: pick(draw, ['=', '!='] as const),
        left: operand,
        right: constant(values[0]!),
      };
    }
    case 'day':
    case 'whole':
      return numbers(draw, slots, sort, operand);
  }
}

const constant = (value: number): Operand => ({ op: 'constant', value });

function numbers(draw: Draw, slots: readonly Slot[], sort: 'day' | 'whole', operand: Operand): Atom {
  const alike = [...slots.entries()].flatMap(([slot, one]): Operand[] => {
    const its = one.from === 'field' ? sortOf(one.kind, one.field) : 'whole';
    return its === sort ? [{ op: 'slot', slot }] : [];
  });
  const near = () => constant(sort === 'day' ? asOf - upTo(draw, 60) : upTo(draw, 5));
  const other = () => (chance(draw, 2) ? near() : pick(draw, alike));
  const cmp = pick(draw, comparisons);
  if (sort === 'day') {
    const ends = [operand, chance(draw, 2) ? constant(asOf) : pick(draw, alike)] as const;
    const [from, to] = chance(draw, 2) ? ends : ([ends[1], ends[0]] as const);
    const left: Operand = chance(draw, 2)
      ? { op: 'working-days', from, to }
      : { op: 'difference', of: [to, from] };
    if (chance(draw, 3)) return { op: 'compare', cmp, left: operand, right: near() };
    return { op: 'compare', cmp, left, right: constant(upTo(draw, 30) - 5) };
  }
  switch (upTo(draw, 5)) {
    case 0:
      return { op: 'ratio', part: operand, whole: other(), cmp, percent: pick(draw, [1, 30, 50, 100, 200]) };
    case 1:
      return {
        op: 'compare',
        cmp,
        left: { op: 'sum', of: [operand, other(), { op: 'difference', of: [other(), operand] }] },
        right: other(),
      };
    case 2:
      return {
        op: 'in',
        operand,
        values: draw(fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 })),
      };
    case 3:
      return { op: 'compare', cmp, left: { op: 'difference', of: [operand, other()] }, right: near() };
    default:
      return { op: 'compare', cmp, left: operand, right: other() };
  }
}

export function circuit(draw: Draw, atoms: number, depth: number): Circuit {
  const id = 'n';
  const kind = depth === 0 ? 0 : upTo(draw, 5);
  const inner = () => circuit(draw, atoms, depth - 1);
  switch (kind) {
    case 1:
      return { id, op: 'not', of: inner() };
    case 2:
      return { id, op: 'all', of: several(draw, 3, inner) };
    case 3:
      return { id, op: 'any', of: several(draw, 3, inner) };
    case 4: {
      const of = several(draw, 4, inner);
      return { id, op: 'at-least', count: 1 + upTo(draw, of.length - 1), of };
    }
    default:
      return { id, op: 'atom', atom: upTo(draw, atoms - 1) };
  }
}

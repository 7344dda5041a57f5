import fc from 'fast-check';
import { firstDay } from '../../testing/arbitrary-evidence.ts';
import { accountableFields, evidenceKind, type Field, fieldOf, type WorkKindId } from '../../work/work.ts';
import { type Grain, type GrainKey, grainKeys, grainName, subjectGrains } from '../language/grain.ts';
import type {
  Aggregate,
  GrainProgram,
  RecordFilter,
  ResolvedMetric,
  ResolvedWindow,
  Slot,
} from '../program.ts';
import type { Metric } from '../vocabulary/metric.ts';
import { metrics } from '../vocabulary/metrics.ts';
import { subjectRegisters } from '../vocabulary/subject-fields.ts';

/** Programs whose slots try out every aggregate, window, filter, field and peer group; nothing is decided with them. */
export const arbitraryGrainProgram: fc.Arbitrary<GrainProgram> = fc
  .constantFrom<Grain>(
    ...(Object.keys(subjectGrains) as (keyof typeof subjectGrains)[]),
    { record: 'consultation' },
    { record: 'assignment' },
  )
  .chain((grain) => {
    const keys = grainKeys(grain);
    const usable = metrics.filter((metric) => keys.every((key) => metric.keys[key] !== undefined));
    const some =
      usable.length === 0
        ? fc.constant<ResolvedMetric[]>([])
        : fc.array(
            fc.constantFrom(...usable).chain((metric) => arbitraryMetric(metric, keys)),
            { minLength: 1, maxLength: 4 },
          );
    return fc.tuple(some, fc.array(arbitraryPeer, { maxLength: 2 })).map(([metrics, peers]) => ({
      grain,
      name: grainName(grain),
      keys,
      metrics,
      slots: [
        ...metrics.map((_, metric): Slot => ({ from: 'metric', name: `m${metric}`, metric })),
        ...(metrics.length === 0
          ? []
          : peers.map((peer, index): Slot => ({ from: 'peer', name: `p${index}`, metric: 0, peer }))),
        ...fieldSlots(grain, keys),
      ],
      atoms: [],
      outputs: [],
    }));
  });

const arbitraryPeer = fc.record({
  percentile: fc.constantFrom(25, 50, 75),
  among: fc.constantFrom('duty', 'unit-kind'),
  minimum: fc.integer({ min: 1, max: 4 }),
});

/** Fields that hold a number; references mean nothing outside their dictionary. */
function isNumber({ type }: Pick<Field, 'type'>): boolean {
  return type.type !== 'reference' && type.type !== 'words';
}

function fieldSlots(grain: Grain, keys: readonly GrainKey[]): Slot[] {
  if (typeof grain !== 'string') {
    const { fields, derived } = evidenceKind(grain.record);
    return [...fields, ...derived].filter(isNumber).map(({ name, nullable }) => ({
      from: 'field',
      name,
      kind: grain.record,
      field: name,
      by: undefined,
      nullable,
    }));
  }
  return keys.flatMap((key) => {
    const register = subjectRegisters[key];
    if (!register) return [];
    return register.fields
      .filter((field) => isNumber(fieldOf(register.kind, field)!))
      .map((field): Slot => ({
        from: 'field',
        name: `${key}.${field}`,
        kind: register.kind,
        field,
        by: key,
        nullable: true,
      }));
  });
}

function arbitraryMetric(metric: Metric, keys: readonly GrainKey[]): fc.Arbitrary<ResolvedMetric> {
  return fc.record({
    metric: fc.constant(metric.id),
    kind: fc.constant(metric.kind),
    on: fc.constant(metric.on),
    keys: fc.constant(keys.map((key) => metric.keys[key]!)),
    aggregate: arbitraryAggregate(metric.kind),
    emptyAs: fc.constantFrom('zero', 'unknown'),
    window: arbitraryWindow,
    where: fc.option(arbitraryFilter(metric.kind), { freq: 2 }),
    honours: fc.integer({ min: 0, max: 15 }),
    accountable: fc.constant(
      accountableFields(
        metric.kind,
        keys.map((key) => metric.keys[key]!),
      ),
    ),
  });
}

function arbitraryAggregate(kind: WorkKindId): fc.Arbitrary<Aggregate> {
  const { fields, derived } = evidenceKind(kind);
  const all = [...fields, ...derived];
  const whole = all.filter(({ type }) => type.type === 'whole').map(({ name }) => name);
  const distinct = all.filter(({ type }) => type.type !== 'words').map(({ name }) => name);
  const over = (aggregate: 'sum' | 'max') =>
    fc.constantFrom(...whole).map((field): Aggregate => ({ kind: aggregate, field, max: 1_000_000 }));
  return fc.oneof(
    fc.constant<Aggregate>({ kind: 'count' }),
    // Amounts that can be missing are few, and decide the most.
    ...(whole.length === 0 ? [] : [over('sum'), over('max'), over('sum'), over('max')]),
    fc.constantFrom(...distinct).map((field): Aggregate => ({ kind: 'count-distinct', field })),
  );
}

const arbitraryWindow: fc.Arbitrary<ResolvedWindow> = fc
  .record({
    from: fc.integer({ min: firstDay - 40, max: firstDay + 30 }),
    length: fc.integer({ min: 1, max: 70 }),
  })
  .chain(({ from, length }) => {
    const span = { from, to: from + length };
    return fc.oneof(
      fc.constant<ResolvedWindow>({ span, kind: 'plain' }),
      fc.integer({ min: 1, max: 30 }).map((days): ResolvedWindow => ({ span, kind: 'sliding', days })),
      fc
        .constantFrom('month' as const, 'quarter' as const)
        .map((period): ResolvedWindow => ({ span, kind: 'consecutive', period })),
    );
  });

/** A filter that is unknown for some records: a value, or not a value, of a field that can be left out. */
function arbitraryFilter(kind: WorkKindId): fc.Arbitrary<RecordFilter> {
  const { fields, derived } = evidenceKind(kind);
  const usable = [...fields, ...derived].filter(({ type }) => ['truth', 'code'].includes(type.type));
  const field = usable.length === 0 ? fields.find(({ type }) => type.type === 'day')! : undefined;
  return fc
    .tuple(
      fc.constantFrom(...(field ? [field] : usable)),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 2 }),
      fc.boolean(),
    )
    .map(([{ name, nullable }, values, negated]): RecordFilter => {
      const atom = { id: 'f1', op: 'atom', atom: 0 } as const;
      return {
        slots: [{ from: 'field', name, kind, field: name, by: undefined, nullable }],
        atoms: [{ op: 'in', operand: { op: 'slot', slot: 0 }, values }],
        circuit: negated ? { id: 'f0', op: 'not', of: atom } : atom,
      };
    });
}

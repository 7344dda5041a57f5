// Conditions of the language made from a seed, type by type: they compile, so that every way to run them can be compared.
import { type EvidenceKindId, evidenceKind, fieldOf } from '../../work/evidence-kinds.ts';
import type { Field, UnitId } from '../../work/field.ts';
import type { Random } from '../../work/generate/random.ts';
import type { Comparison, Condition, MetricTerm, Moment, Term } from '../language/condition.ts';
import { type Grain, grainKeys } from '../language/grain.ts';
import type { Quantity, Window } from '../language/window.schema.ts';
import type { Metric } from '../vocabulary/metric.ts';
import { metrics } from '../vocabulary/metrics.ts';
import { subjectRegisters } from '../vocabulary/subject-fields.ts';
import {
  percentParameter,
  peopleParameter,
  placesParameter,
  thresholdOf,
  windowParameters,
} from './arbitrary-parameters.ts';

interface NamedField {
  readonly name: string;
  readonly field: Field;
  readonly nullable: boolean;
}

/** What conditions at a grain can be made of. */
interface Words {
  readonly grain: Grain;
  readonly fields: readonly NamedField[];
  readonly metrics: readonly Metric[];
}

const comparisons: readonly Comparison[] = ['>=', '>', '<=', '<', '=', '!='];

export interface ConditionMaker {
  readonly condition: (depth: number) => Condition;
  /** A comparison that holds only where the metric has counted something; undefined where there are no metrics. */
  readonly something: () => { condition: Condition; metric: Metric; node: string } | undefined;
}

/** Makes conditions for one indicator: every node gets an id of its own. */
export function conditionMaker(random: Random, grain: Grain): ConditionMaker {
  const words = wordsOf(grain);
  let nodes = 0;
  const id = () => `n${nodes++}`;

  const condition = (here: Words, depth: number): Condition => {
    const several = () => Array.from({ length: random.between(1, 3) }, () => condition(here, depth - 1));
    if (depth > 0 && random.chance(0.6)) {
      const of = several();
      switch (random.between(0, 3)) {
        case 0:
          return { id: id(), all: of };
        case 1:
          return { id: id(), any: of };
        case 2:
          return { id: id(), not: of[0]! };
        default:
          return { id: id(), atLeast: random.between(1, of.length), of };
      }
    }
    return here.metrics.length > 0 && random.chance(0.7) ? overMetrics(here) : overFields(here);
  };

  const overFields = (here: Words): Condition => {
    const { name, field, nullable } = random.pick(here.fields);
    if (nullable && random.chance(0.2))
      return random.chance(0.5)
        ? { id: id(), known: { field: name } }
        : { id: id(), unknown: { field: name } };
    switch (field.type.type) {
      case 'truth':
        return { id: id(), field: name, is: random.chance(0.5) };
      case 'code': {
        const codes = field.type.values.map(({ code }) => code);
        return random.chance(0.5)
          ? { id: id(), field: name, is: random.pick(codes) }
          : { id: id(), field: name, in: [random.pick(codes), random.pick(codes)] };
      }
      case 'whole':
        return against(random.pick(comparisons), { field: name }, field.type.unit);
      default:
        return overDays(here, name);
    }
  };

  const overDays = (here: Words, name: string): Condition => {
    const days = here.fields.filter(({ field }) => field.type.type === 'day');
    const other = random.pick(days).name;
    if (other !== name && random.chance(0.3))
      return { id: id(), cmp: random.pick(comparisons), left: { field: name }, right: { field: other } };
    const from: Moment = { field: name };
    const to: Moment = other === name || random.chance(0.5) ? { asOf: true } : { field: other };
    return random.chance(0.5)
      ? against(random.pick(comparisons), { days: { from, to } }, 'days')
      : against(random.pick(comparisons), { workingDays: { from, to } }, 'working-days');
  };

  const against = (cmp: Comparison, left: Term, unit: UnitId): Condition => {
    if (random.chance(0.15))
      return { id: id(), between: left, low: thresholdOf(unit, 0), high: thresholdOf(unit, 2) };
    return { id: id(), cmp, left, right: thresholdOf(unit, random.between(0, 2)) };
  };

  const overMetrics = (here: Words): Condition => {
    const metric = random.pick(here.metrics);
    const left = term(metric);
    const unit = unitOf(metric, left.window);
    const like = here.metrics.filter((other) => other.unit === unit);
    const kind = random.between(0, 7);
    if (kind === 0) return random.chance(0.5) ? { id: id(), known: left } : { id: id(), unknown: left };
    if (kind === 1 && like.length > 0)
      return {
        id: id(),
        ratio: { part: left, whole: plainTerm(random.pick(like)) },
        cmp: random.pick(comparisons),
        percent: percentParameter,
      };
    if (kind === 2 && like.length > 0) {
      const parts = [left, plainTerm(random.pick(like))] as const;
      const added: Term = random.chance(0.5) ? { sum: parts } : { difference: parts };
      return against(random.pick(comparisons), added, unit);
    }
    const among = peersAt(here.grain);
    if (kind === 3 && among.length > 0) {
      const minimum = among.includes('duty') ? peopleParameter : placesParameter;
      const peer: Term = {
        peer: random.pick(['p25', 'p50', 'p75'] as const),
        of: term(metric),
        among: random.pick(among),
        minimum,
      };
      if (unitOf(metric, peer.of.window) === unit)
        return { id: id(), cmp: random.pick(comparisons), left, right: peer };
    }
    return against(random.pick(comparisons), left, unit);
  };

  const plainTerm = (metric: Metric): MetricTerm => ({
    id: id(),
    metric: metric.id,
    window: { rolling: random.pick(windowParameters) },
  });

  const term = (metric: Metric): MetricTerm => {
    const filter = random.chance(0.5) ? condition(recordWords(metric.kind), 1) : undefined;
    const plain = { id: id(), metric: metric.id, window: windowFor(metric) };
    return filter ? { ...plain, where: filter } : plain;
  };

  const windowFor = ({ aggregate: { kind } }: Metric): Window => {
    const [short, long] = windowParameters;
    const windows: Window[] = [
      { rolling: random.pick(windowParameters) },
      {
        calendar: random.pick(['month', 'quarter', 'year'] as const),
        which: random.pick(['current', 'previous'] as const),
      },
      { since: 'ever' },
      ...(kind === 'count' || kind === 'sum' ? [{ sliding: short, within: long }] : []),
      ...(kind === 'count'
        ? [{ consecutive: random.pick(['month', 'quarter'] as const), within: long }]
        : []),
    ];
    return random.pick(windows);
  };

  return {
    condition: (depth) => condition(words, depth),
    something: () => {
      if (words.metrics.length === 0) return undefined;
      const metric = random.pick(words.metrics);
      const left = plainTerm(metric);
      const one: Quantity = { int: 1 };
      return { condition: { id: id(), cmp: '>=', left, right: one }, metric, node: left.id };
    },
  };
}

function unitOf(metric: Metric, window: Window): UnitId {
  if (!('consecutive' in window)) return metric.unit;
  return window.consecutive === 'month' ? 'months' : 'quarters';
}

function peersAt(grain: Grain): ('duty' | 'unit-kind')[] {
  const keys = grainKeys(grain);
  if (keys.includes('record')) return [];
  if (keys.some((key) => key === 'officer' || key === 'head')) return ['duty', 'unit-kind'];
  return keys.some((key) => key !== 'matter') ? ['unit-kind'] : [];
}

function wordsOf(grain: Grain): Words {
  if (typeof grain !== 'string') return recordWords(grain.record);
  const keys = grainKeys(grain);
  const fields = keys.flatMap((key) => {
    const register = subjectRegisters[key];
    return (register?.fields ?? []).flatMap((name) =>
      comparable(register!.kind, name, `${key}.${name}`, true),
    );
  });
  return { grain, fields, metrics: metrics.filter((metric) => keys.every((key) => metric.keys[key])) };
}

function recordWords(kind: Metric['kind']): Words {
  const { fields, derived } = evidenceKind(kind);
  const named = [...fields, ...derived].flatMap(({ name }) => comparable(kind, name, name, false));
  return { grain: { record: kind }, fields: named, metrics: [] };
}

function comparable(kind: EvidenceKindId, own: string, name: string, viaRegister: boolean): NamedField[] {
  const field = fieldOf(kind, own);
  if (!field || field.type.type === 'reference' || field.type.type === 'words') return [];
  return [{ name, field, nullable: viaRegister || field.nullable }];
}

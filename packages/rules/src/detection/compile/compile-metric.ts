import { accountableFields } from '../../work/accountable-fields.ts';
import { fieldOf } from '../../work/evidence-kinds.ts';
import type { UnitId } from '../../work/field.ts';
import type { MetricTerm } from '../language/condition.ts';
import { grainKeys } from '../language/grain.ts';
import type { Aggregate, RecordFilter, ResolvedMetric, ResolvedWindow } from '../program.ts';
import type { Metric } from '../vocabulary/metric.ts';
import { findMetric, metrics } from '../vocabulary/metrics.ts';
import { compileCondition } from './compile-condition.ts';
import { compileWindow } from './compile-window.ts';
import { metricNotAtGrain, unknownMetric } from './faults/name-faults.ts';
import { metricInsideFilter } from './faults/structure-faults.ts';
import { windowNotSupported } from './faults/window-faults.ts';
import { below, type Place, rowName } from './place.ts';
import { rowBuilder } from './row-builder.ts';
import type { Scope } from './scope.ts';
import { countRange, type WholeType } from './value-type.ts';

export interface CompiledMetric {
  /** Its number among the metrics of the grain. */
  readonly metric: number;
  readonly type: WholeType;
}

export function compileMetric(scope: Scope, place: Place, term: MetricTerm): CompiledMetric | undefined {
  if (place.filter) {
    scope.report(place.path, metricInsideFilter);
    return undefined;
  }
  const metric = findMetric(term.metric);
  if (!metric) {
    const choices = metrics.map(({ id }) => id);
    scope.report(below(place, 'metric').path, unknownMetric(term.metric, choices));
    return undefined;
  }
  const keys = grainKeys(place.grain).map((key) => metric.keys[key]);
  const usable = keys.every((key) => key !== undefined);
  if (!usable) {
    const words = metricNotAtGrain(metric.id, rowName(place), Object.keys(metric.keys));
    scope.report(below(place, 'metric').path, words);
  }
  const window = compileWindow(scope, below(place, 'window'), term.window);
  const where = term.where ? compileFilter(scope, place, metric, term.where) : null;
  if (!usable || !window || where === undefined) return undefined;

  const { kind } = metric.aggregate;
  const unsupported =
    (window.kind === 'sliding' && kind !== 'count' && kind !== 'sum') ||
    (window.kind === 'consecutive' && kind !== 'count');
  if (unsupported) {
    scope.report(below(place, 'window').path, windowNotSupported(window.kind, metric.id, kind));
    return undefined;
  }

  const aggregate = aggregateOf(metric);
  const resolved: ResolvedMetric = {
    metric: metric.id,
    kind: metric.kind,
    on: metric.on,
    keys,
    aggregate,
    emptyAs: metric.emptyAs,
    window,
    where,
    honours: place.honours,
    accountable: accountableFields(
      metric.kind,
      [metric.keys.officer, metric.keys.unit].filter((field) => field !== undefined),
    ),
  };
  const number = place.builder.metrics.numberOf(resolved, () => resolved);
  place.output.metricNodes[`${place.prefix}${term.id}`] = number;
  return { metric: number, type: { type: 'whole', unit: unitOf(metric, window), range: rangeOf(aggregate) } };
}

/** The filter of a metric is a program of its own over single records. Undefined when something is wrong in it. */
function compileFilter(
  scope: Scope,
  place: Place,
  { kind }: Metric,
  where: NonNullable<MetricTerm['where']>,
): RecordFilter | undefined {
  const builder = rowBuilder();
  const inside = { ...below(place, 'where'), grain: { record: kind }, builder, filter: true };
  const circuit = compileCondition(scope, inside, where);
  return circuit && { slots: builder.slots.items, atoms: builder.atoms.items, circuit };
}

function aggregateOf({ kind, aggregate }: Metric): Aggregate {
  if (aggregate.kind === 'count') return { kind: 'count' };
  const { field } = aggregate;
  if (aggregate.kind === 'count-distinct') return { kind: 'count-distinct', field };
  const type = fieldOf(kind, field)?.type;
  return { kind: aggregate.kind, field, max: type?.type === 'whole' ? type.max : countRange.high };
}

function unitOf(metric: Metric, window: ResolvedWindow): UnitId {
  if (window.kind !== 'consecutive') return metric.unit;
  return window.period === 'month' ? 'months' : 'quarters';
}

function rangeOf(aggregate: Aggregate): WholeType['range'] {
  return aggregate.kind === 'max' ? { low: 0, high: aggregate.max } : countRange;
}

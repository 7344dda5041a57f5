// What must hold between metrics because of what they count: a shorter window never counts more than a longer one that holds
// it, a filter never lets through more than no filter, distinct places are never more than the records that name them.
import type { Aggregate, DaySpan, ResolvedMetric, ResolvedWindow } from '../../program.ts';

/** Whether one metric looks at no record that the other does not. `filterImplies` decides it for their filters. */
export function looksWithin(
  metric: ResolvedMetric,
  other: ResolvedMetric,
  filterImplies: () => boolean,
): boolean {
  return (
    metric.kind === other.kind &&
    metric.on === other.on &&
    metric.keys.join() === other.keys.join() &&
    (metric.honours & other.honours) === other.honours &&
    (other.honours === 0 || excusesTheSame(metric, other)) &&
    isWithin(metric.window.span, other.window.span) &&
    filterImplies()
  );
}

/** Whether, looking within the other, it also never counts more. */
export function countsAtMost(metric: ResolvedMetric, other: ResolvedMetric): boolean {
  if (metric.window.kind === 'consecutive') {
    if (other.window.kind === 'consecutive') return metric.window.period === other.window.period;
    return other.aggregate.kind === 'count' && other.window.kind === 'plain';
  }
  return adds(metric.aggregate, other.aggregate) && runs(metric.window) <= runs(other.window);
}

/** Whether it is above 0 as soon as there is one record. */
export function countsRecords({ aggregate, window }: ResolvedMetric): boolean {
  return window.kind === 'consecutive' || aggregate.kind === 'count' || aggregate.kind === 'count-distinct';
}

function adds(aggregate: Aggregate, other: Aggregate): boolean {
  if (aggregate.kind === 'count' || other.kind === 'count')
    return other.kind === 'count' && (aggregate.kind === 'count' || aggregate.kind === 'count-distinct');
  if (aggregate.field !== other.field) return false;
  return aggregate.kind === other.kind || (aggregate.kind === 'max' && other.kind === 'sum');
}

/** The days in a row that are looked at together. */
function runs(window: ResolvedWindow): number {
  if (window.kind === 'consecutive') return -Infinity;
  const days = window.span.to - window.span.from;
  return window.kind === 'plain' ? days : Math.min(window.days, days);
}

function isWithin(span: DaySpan, other: DaySpan): boolean {
  return other.from <= span.from && span.to <= other.to;
}

function excusesTheSame({ accountable }: ResolvedMetric, { accountable: other }: ResolvedMetric): boolean {
  return (['officer', 'unit', 'matter'] as const).every((target) => accountable[target] === other[target]);
}

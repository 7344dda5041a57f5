import { match, type Outcome } from '../../outcome.ts';
import type { ResolvedMetric } from '../../program.ts';
import { type Bounds, newBounds } from './bounds.ts';
import type { Grouped } from './group-by-row.ts';
import { longestRun } from './longest-run.ts';
import { mostInRuns } from './most-in-runs.ts';
import { type Tally, tallyFor } from './tally.ts';

/** Aggregates that need the records of a row together: distinct values, runs of days, runs of periods. */
export function groupedBounds(
  metric: ResolvedMetric,
  grouped: Grouped,
  values: Int32Array | undefined,
): Bounds {
  const { window, aggregate } = metric;
  const size = grouped.starts.length - 1;
  const bounds = newBounds(size);
  const tallies = {
    low: tallyFor(aggregate.kind, values, 'sure'),
    high: tallyFor(aggregate.kind, values, 'possible'),
  };
  // A run as long as the span, or longer, is the span.
  const days = window.kind === 'sliding' ? window.days : Infinity;

  const value = (records: Int32Array, tally: Tally): number =>
    window.kind === 'consecutive'
      ? longestRun(records, grouped.day, window.period)
      : mostInRuns(records, grouped.day, days, tally);

  for (let row = 0; row < size; row++) {
    const records = grouped.order.subarray(grouped.starts[row]!, grouped.starts[row + 1]!);
    if (records.length === 0) continue;
    bounds.low[row] = value(having(records, grouped.outcomes, match), tallies.low);
    bounds.high[row] = value(records, tallies.high);
  }
  return bounds;
}

function having(records: Int32Array, outcomes: Uint8Array, outcome: Outcome): Int32Array {
  return records.every((record) => outcomes[record] === outcome)
    ? records
    : records.filter((record) => outcomes[record] === outcome);
}

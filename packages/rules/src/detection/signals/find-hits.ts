import type { Seen } from '../evaluate/seen.ts';
import { match, noMatch, unknown } from '../outcome.ts';
import type { Output } from '../program.ts';
import type { DecidedGrain } from './decided-grain.ts';
import { excludedRows } from './excluded-rows.ts';
import type { IndicatorOutputs } from './indicators-of.ts';
import { outcomeAt } from './outcome-at.ts';
import { supportingMetrics } from './supporting-metrics.ts';

/** A row for which an indicator matched. */
export interface Hit {
  readonly row: number;
  readonly notice: Output;
  readonly level: Output['level'];
  /** The metrics of the grain whose records made it match. */
  readonly metrics: ReadonlySet<number>;
}

export interface FoundRows {
  readonly hits: readonly Hit[];
  /** Rows for which it cannot be told, in order. */
  readonly unknowns: readonly number[];
  /** How many rows an approved cause takes out (record grains). */
  readonly excluded: number;
}

export function findHits(grain: DecidedGrain, indicator: IndicatorOutputs, seen: Seen): FoundRows {
  const isExcluded = excludedRows(grain, indicator.notice.indicator, seen);
  const hits: Hit[] = [];
  const unknowns: number[] = [];
  let excluded = 0;
  for (let row = 0; row < grain.subjects.size; row++) {
    const outcome = outcomeAt(grain.masks.outputs, indicator.noticeBit, row);
    if (outcome === noMatch) continue;
    if (isExcluded(row)) excluded++;
    else if (outcome === unknown) unknowns.push(row);
    else hits.push(hitAt(grain, indicator, row));
  }
  return { hits, unknowns, excluded };
}

function hitAt(
  { program, masks }: DecidedGrain,
  { notice, urgent, urgentBit }: IndicatorOutputs,
  row: number,
): Hit {
  const atom = (bit: number) => outcomeAt(masks.atoms, bit, row);
  const isUrgent = urgent !== undefined && outcomeAt(masks.outputs, urgentBit, row) === match;
  const matched = isUrgent ? [notice, urgent] : [notice];
  return {
    row,
    notice,
    level: isUrgent ? 'urgent' : 'notice',
    metrics: new Set(matched.flatMap(({ circuit }) => [...supportingMetrics(program, circuit, atom)])),
  };
}

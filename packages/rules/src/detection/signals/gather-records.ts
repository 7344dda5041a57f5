import type { Seen } from '../evaluate/seen.ts';
import { countedRecords } from './counted-records.ts';
import type { DecidedGrain } from './decided-grain.ts';
import type { Hit } from './find-hits.ts';

/** The sure records of a metric for a row that was hit, as rows of the table of the metric's kind. */
export type RecordsOf = (metric: number, row: number) => readonly number[];

/** One pass over the records for each metric that some hit rests on. */
export function gatherRecords(grain: DecidedGrain, hits: readonly Hit[], seen: Seen): RecordsOf {
  const wanted = new Map<number, Set<number>>();
  for (const hit of hits) {
    for (const metric of [...hit.metrics, ...metricsOfConcerns(hit)]) {
      const rows = wanted.get(metric);
      if (rows) rows.add(hit.row);
      else wanted.set(metric, new Set([hit.row]));
    }
  }
  const { program, subjects } = grain;
  const records = new Map(
    [...wanted].map(([metric, rows]) => [
      metric,
      countedRecords(program.metrics[metric]!, rows, subjects, seen),
    ]),
  );
  return (metric, row) => records.get(metric)?.get(row) ?? [];
}

function metricsOfConcerns({ notice }: Hit): readonly number[] {
  const { concerns } = notice.indicator;
  return 'of' in concerns ? [notice.metricNodes[concerns.of]!] : [];
}

import { match } from '../../outcome.ts';
import type { ResolvedMetric } from '../../program.ts';
import type { Seen } from '../seen.ts';
import type { Subjects } from '../subjects/subjects.ts';
import { type Bounds, openBounds } from './bounds.ts';
import { groupByRow } from './group-by-row.ts';
import { groupedBounds } from './grouped-bounds.ts';
import { participantsOf } from './participants.ts';
import { plainBounds } from './plain-bounds.ts';

/** A metric for every row: linear in the records of its kind. */
export function metricBounds(metric: ResolvedMetric, subjects: Subjects, seen: Seen): Bounds {
  const participants = participantsOf(metric, subjects, seen);
  const { window, aggregate, kind } = metric;
  const values = 'field' in aggregate ? seen.asOf.lane(kind, aggregate.field) : undefined;
  const together = window.kind !== 'plain' || aggregate.kind === 'count-distinct';
  const bounds = together
    ? groupedBounds(metric, groupByRow(participants, subjects.size), values)
    : plainBounds(aggregate.kind, participants, values, subjects.size);

  const anySure = new Uint8Array(subjects.size);
  const { rows, outcomes } = participants;
  for (let record = 0; record < outcomes.length; record++) {
    if (outcomes[record] === match) anySure[rows[record]!] = 1;
  }
  openBounds(bounds, anySure, metric, seen);
  return bounds;
}

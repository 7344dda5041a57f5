import { UNKNOWN } from '../../../work/work.ts';
import { noMatch, match } from '../../outcome.ts';
import type { ResolvedMetric } from '../../program.ts';
import { filterOutcomes } from '../record-filter.ts';
import type { Seen } from '../seen.ts';
import type { Subjects } from '../subjects/subjects.ts';

/** What every record of the metric's kind is to it. */
export interface Participants {
  /** The row that it counts for; -1 for none. */
  readonly rows: Int32Array;
  /** Whether it counts: surely (3), possibly (2), or not (0). */
  readonly outcomes: Uint8Array;
  /** The day that windows look at. */
  readonly day: Int32Array;
}

export function participantsOf(metric: ResolvedMetric, subjects: Subjects, seen: Seen): Participants {
  const { kind, on, keys, where, honours, accountable } = metric;
  const { span } = metric.window;
  const { asOf } = seen;
  const day = asOf.lane(kind, on);
  const exists = asOf.exists(kind);
  const rows = subjects.rowsOf(keys.map((key) => asOf.lane(kind, key)));
  const outcomes = where ? filterOutcomes(where, kind, seen) : new Uint8Array(day.length).fill(match);
  const exclusions = honours === 0 ? undefined : asOf.exclusions(kind, accountable);

  for (let record = 0; record < outcomes.length; record++) {
    const on = day[record]!;
    const takesPart =
      rows[record]! >= 0 &&
      exists[record] === 1 &&
      on !== UNKNOWN &&
      on >= span.from &&
      on < span.to &&
      (exclusions === undefined || (exclusions[record]! & honours) === 0);
    if (!takesPart) outcomes[record] = noMatch;
  }
  return { rows, outcomes, day };
}

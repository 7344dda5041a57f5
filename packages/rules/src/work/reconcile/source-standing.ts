import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toEpochDay } from '../../core/epoch-day.ts';

/** How a source stands on a day. */
export type SourceStanding = 'ended' | 'silent' | 'late' | 'in-time';

export interface SpeakingSource {
  /** At least so often, in days, it says how far its data go. */
  readonly everyDays: number;
  readonly endedOn: CivilDay | null;
  /** For each kind it feeds the day to whose end it says its data are complete; null where it never said. */
  readonly until: readonly (CivilDay | null)[];
}

/**
 * Silent when it never said how far one of its kinds goes, late when the kind that goes least far ended more days ago than it may stay
 * silent. What it has not vouched for is missing, never "did not happen": metrics of absence are unknown from then on.
 */
export function standingOfSource(source: SpeakingSource, today: CivilDay): SourceStanding {
  if (source.endedOn !== null && source.endedOn <= today) return 'ended';
  return daysBehind(source, today) === null ? 'silent' : isLate(source, today) ? 'late' : 'in-time';
}

/** Days from the end of the data of the kind that goes least far to today; null while a kind was never vouched for. */
export function daysBehind({ until }: SpeakingSource, today: CivilDay): number | null {
  const ends = until.map((day) => (day === null ? null : toEpochDay(day)));
  return ends.length === 0 || ends.includes(null)
    ? null
    : toEpochDay(today) - Math.min(...ends.map((end) => end!));
}

function isLate(source: SpeakingSource, today: CivilDay): boolean {
  return daysBehind(source, today)! > source.everyDays;
}

import type { CivilDay } from './civil-day.schema.ts';

/** A half-open interval of civil days, `[from, to)`. Null is open. */
export interface DayInterval {
  readonly from: CivilDay | null;
  readonly to: CivilDay | null;
}

export function coversDay({ from, to }: DayInterval, day: CivilDay): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

export function overlaps(a: DayInterval, b: DayInterval): boolean {
  return (
    (a.from === null || b.to === null || a.from < b.to) && (b.from === null || a.to === null || b.from < a.to)
  );
}

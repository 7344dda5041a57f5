import type { EvidenceKindId } from '@kycuong/rules/work';

/** What a statement is about, and all of its constants that do not come from the program. */
export interface MomentOfRun {
  readonly province: string;
  /** Epoch day. */
  readonly asOf: number;
  /** RFC 3339 instant: versions recorded later do not exist. */
  readonly knownAt: string;
  /** Epoch day to whose end the data of a kind is complete; missing where no source says. */
  readonly dataUntil: ReadonlyMap<EvidenceKindId, number>;
  readonly calendar: CalendarOfRun;
  /**
   * Only the rows whose keys stand in the table `reach` beside the statement are looked at: one row with the arrays `key1` and
   * `key2`, and `units`, the units that officers among the keys have headed. Whoever runs the statement binds them.
   */
  readonly onlyReached?: true;
}

/** A version of the calendar in `work.working_day_index`. Outside it Monday to Friday count. */
export interface CalendarOfRun {
  readonly version: string;
  /** Epoch days of its first and last day. */
  readonly first: number;
  readonly last: number;
}

/** Whether the data of a kind reaches a day. */
export function reaches({ dataUntil }: MomentOfRun, kind: EvidenceKindId, day: number): boolean {
  const until = dataUntil.get(kind);
  return until !== undefined && until >= day;
}

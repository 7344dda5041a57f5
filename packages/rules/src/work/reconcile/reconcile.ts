import type { CivilDay } from '../../core/civil-day.schema.ts';

/** So many versions of a kind that were recorded on a day. */
export interface DayCount {
  readonly kind: string;
  readonly day: CivilDay;
  readonly count: number;
}

export interface ReconciledDay {
  readonly kind: string;
  readonly day: CivilDay;
  /** What the source says it sent; null when it said nothing of that day. */
  readonly sent: number | null;
  readonly stored: number;
  /** Stored less sent; null when nothing was said, because silence is no zero. */
  readonly difference: number | null;
}

/**
 * What a source says it sent beside what is stored, a row for each day of recording and kind that either knows, in the order of days.
 */
export function reconcile(sent: readonly DayCount[], stored: readonly DayCount[]): readonly ReconciledDay[] {
  const keyOf = ({ kind, day }: DayCount): string => `${day} ${kind}`;
  const said = new Map(sent.map((one) => [keyOf(one), one.count]));
  const kept = new Map(stored.map((one) => [keyOf(one), one.count]));
  return [...new Set([...said.keys(), ...kept.keys()])].toSorted().map((key) => {
    const [day, kind] = key.split(' ') as [CivilDay, string];
    const own = said.get(key) ?? null;
    const count = kept.get(key) ?? 0;
    return { kind, day, sent: own, stored: count, difference: own === null ? null : count - own };
  });
}

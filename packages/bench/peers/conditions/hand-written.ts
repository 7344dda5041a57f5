// What somebody would write by hand for the twelve conditions, with every short cut that JavaScript offers.
import type { CompleteRow, FlatRow } from './rows.ts';

/** Two outcomes: a bit for every condition that holds. */
export function handWritten(r: CompleteRow): number {
  let mask = 0;
  if (r.meetings >= 3 && r.conclusions === 0) mask |= 1;
  if (r.referrals >= 2 && (r.back >= 1 || r.places >= 4)) mask |= 2;
  if (r.consultations >= 5 && r.role !== 0 && r.role !== 1) mask |= 4;
  if (r.tasks >= 4 && r.late >= 2 && r.reminders < 1) mask |= 8;
  if (r.daysLate > 30 || (r.daysLate > 10 && r.reminders >= 2)) mask |= 16;
  if ((r.late >= 2 ? 1 : 0) + (r.missing >= 1 ? 1 : 0) + (r.reminders >= 3 ? 1 : 0) >= 2) mask |= 32;
  if (r.papers >= 2 && r.supplements > r.papers) mask |= 64;
  if (r.positions >= 2 && r.backlog !== 1) mask |= 128;
  if (r.reports >= 1 && r.missing >= 1 && r.daysLate >= 5 && r.daysLate <= 60) mask |= 256;
  if ((r.role === 0 && r.tasks >= 10 && r.reminders === 0) || (r.role === 1 && r.signed >= 5)) mask |= 512;
  if (r.referrals > r.back && (r.direction === 0 || r.direction === 1) && r.daysLate >= 1) mask |= 1024;
  if (r.assessed >= 1 && (r.late >= 3 || r.papers >= 5) && r.consultations >= 1) mask |= 2048;
  return mask;
}

// No match 0, unknown 2, match 3: `&` and `|` are the logic.
const known = (holds: boolean) => (holds ? 3 : 0);
const least = (x: number | null, n: number) => (x === null ? 2 : known(x >= n));
const most = (x: number | null, n: number) => (x === null ? 2 : known(x <= n));
const is = (x: number | null, n: number) => (x === null ? 2 : known(x === n));
const above = (x: number | null, y: number | null) => (x === null || y === null ? 2 : known(x > y));
const oneOf = (x: number | null, a: number, b: number) => (x === null ? 2 : known(x === a || x === b));
const not = (o: number) => (o === 2 ? 2 : 3 - o);
const sure = (o: number) => o & 1;
const possible = (o: number) => o >> 1;

/** Three outcomes: `[surely, unknown]`, written into `out`. */
export function handWrittenThreeValued(r: FlatRow, out: { sure: number; unknown: number }): void {
  const late2 = least(r.late, 2);
  const missing1 = least(r.missing, 1);
  const reminders3 = least(r.reminders, 3);
  const a = least(r.meetings, 3) & is(r.conclusions, 0);
  const b = least(r.referrals, 2) & (least(r.back, 1) | least(r.places, 4));
  const c = least(r.consultations, 5) & not(oneOf(r.role, 0, 1));
  const d = least(r.tasks, 4) & late2 & most(r.reminders, 0);
  const e = least(r.daysLate, 31) | (least(r.daysLate, 11) & least(r.reminders, 2));
  const f =
    sure(late2) + sure(missing1) + sure(reminders3) >= 2
      ? 3
      : possible(late2) + possible(missing1) + possible(reminders3) >= 2
        ? 2
        : 0;
  const g = least(r.papers, 2) & above(r.supplements, r.papers);
  const h = least(r.positions, 2) & not(is(r.backlog, 1));
  const i = least(r.reports, 1) & missing1 & least(r.daysLate, 5) & most(r.daysLate, 60);
  const j = (is(r.role, 0) & least(r.tasks, 10) & is(r.reminders, 0)) | (is(r.role, 1) & least(r.signed, 5));
  const k = above(r.referrals, r.back) & oneOf(r.direction, 0, 1) & least(r.daysLate, 1);
  const l = least(r.assessed, 1) & (least(r.late, 3) | least(r.papers, 5)) & not(most(r.consultations, 0));
  const surely =
    (a & 1) |
    ((b & 1) << 1) |
    ((c & 1) << 2) |
    ((d & 1) << 3) |
    ((e & 1) << 4) |
    ((f & 1) << 5) |
    ((g & 1) << 6) |
    ((h & 1) << 7) |
    ((i & 1) << 8) |
    ((j & 1) << 9) |
    ((k & 1) << 10) |
    ((l & 1) << 11);
  const possibly =
    (a >> 1) |
    ((b >> 1) << 1) |
    ((c >> 1) << 2) |
    ((d >> 1) << 3) |
    ((e >> 1) << 4) |
    ((f >> 1) << 5) |
    ((g >> 1) << 6) |
    ((h >> 1) << 7) |
    ((i >> 1) << 8) |
    ((j >> 1) << 9) |
    ((k >> 1) << 10) |
    ((l >> 1) << 11);
  out.sure = surely;
  out.unknown = possibly ^ surely;
}

import type { CivilDay } from '@kycuong/rules/civil-day';
import type { ReviewDecision } from '@kycuong/rules/work/review-decisions';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface ReviewRound {
  readonly no: number;
  readonly unit: string;
  readonly heldOn: CivilDay;
  readonly basis: string;
  readonly openedBy: string;
  readonly conclusion: string | null;
  readonly overdue: number;
  readonly decided: number;
  /** Whether the acting person heads the unit and the round is open. */
  readonly mayDecide: boolean;
}

export interface ReviewItem {
  readonly kind: string;
  readonly id: string;
  readonly unit: string;
  readonly officer: string | null;
  readonly matter: string;
  readonly dueOn: CivilDay;
  readonly decision: ReviewDecision | null;
  readonly note: string | null;
  readonly newDay: CivilDay | null;
}

/** Rounds that the acting person may see, the newest first; one of them when its number is given. */
export async function listReviewRounds(
  trx: ProvinceTransaction,
  province: string,
  { no, limit }: { readonly no?: number; readonly limit: number },
): Promise<ReviewRound[]> {
  const { rows } = await sql<ReviewRound>`
    select r.round_no::int as no, r.unit, r.held_on as "heldOn", r.basis, p.display_name as "openedBy", r.conclusion,
      i.overdue, i.decided, r.closed_at is null and access.has_role_in('head', r.unit) as "mayDecide"
    from work.review_round r join access.person p on p.person_id = r.opened_by cross join lateral (
      select count(*)::int as overdue, count(decision)::int as decided from work.review_item i
      where i.province_id = r.province_id and i.round_no = r.round_no) i
    where r.province_id = ${province} and (${no ?? null}::bigint is null or r.round_no = ${no ?? null}::bigint)
    order by r.round_no desc limit ${limit}`.execute(trx);
  return rows;
}

/** What was overdue on the day of a round, the longest first. */
export async function reviewItems(
  trx: ProvinceTransaction,
  province: string,
  no: number,
  limit: number,
): Promise<ReviewItem[]> {
  const { rows } = await sql<ReviewItem>`
    select kind, id, unit, officer, matter, due_on as "dueOn", decision, note, new_day as "newDay" from work.review_item
    where province_id = ${province} and round_no = ${no} order by due_on, kind, id limit ${limit}`.execute(
    trx,
  );
  return rows;
}

export async function openReview(trx: ProvinceTransaction, unit: string, basis: string): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select work.open_review(${unit}, ${basis})::int as no`.execute(trx);
  return rows[0]!.no;
}

export interface ReviewDecided {
  readonly no: number;
  readonly kind: string;
  readonly id: string;
  readonly decision: ReviewDecision;
  readonly note: string;
  readonly newDay: CivilDay | null;
}

export async function decideReview(
  trx: ProvinceTransaction,
  { no, newDay, ...rest }: ReviewDecided,
): Promise<void> {
  await sql`select work.decide_review(${no}, ${JSON.stringify({ ...rest, new_day: newDay })})`.execute(trx);
}

export async function closeReview(trx: ProvinceTransaction, no: number, conclusion: string): Promise<void> {
  await sql`select work.close_review(${no}, ${conclusion})`.execute(trx);
}

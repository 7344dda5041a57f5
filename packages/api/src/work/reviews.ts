import { caseToday } from '@kycuong/db/case';
import {
  closeReview,
  decideReview,
  listReviewRounds,
  openReview,
  type ReviewItem,
  reviewItems,
  type ReviewRound,
} from '@kycuong/db/work';
import { type CivilDay, civilDaySchema } from '@kycuong/rules/civil-day';
import { identifierSchema } from '@kycuong/rules/work';
import { reviewDecisions } from '@kycuong/rules/work/review-decisions';
import { workRefusal } from '@kycuong/rules/work/refusals';
import { z } from 'zod';
import { mechanismsToday, type MechanismToday } from '../core/mechanism-today.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { namesOf } from '../core/names-of.ts';

/** The regular review of work: named by Quảng Ninh's directive (QN-O04), elsewhere only on the province's own basis. */
export const reviewMechanism = 'regular-work-review';

const roundNo = z.int().min(1);
export const roundInput = z.strictObject({ no: roundNo });
export const openReviewInput = z.strictObject({ unit: identifierSchema });
export const reviewDecisionInput = z
  .strictObject({
    no: roundNo,
    kind: z.enum(['assignment', 'report', 'dossier', 'petition']),
    id: identifierSchema,
    decision: z.enum(reviewDecisions),
    note: z.string().trim().min(1).max(1000),
    newDay: civilDaySchema.nullable(),
  })
  .refine(({ decision, newDay }) => (decision === 'new-day') === (newDay !== null), { path: ['newDay'] });
export const closeReviewInput = z.strictObject({
  no: roundNo,
  conclusion: z.string().trim().min(1).max(4000),
});

/** Whose the mechanism is, for the screen: passages of the directive, or the basis that the province recorded. */
const basisOf = ({ directive, origins }: MechanismToday): string =>
  origins
    .map((origin) =>
      origin.kind === 'directive'
        ? `${directive.number ?? directive.slug}: ${origin.provisions.join(', ')}`
        : origin.basis,
    )
    .join('; ')
    .slice(0, 1000);

const mechanism = async (trx: Parameters<typeof mechanismsToday>[0]): Promise<MechanismToday | null> => {
  const [first] = await mechanismsToday(trx, reviewMechanism, await caseToday(trx));
  return first?.works ? first : null;
};

export interface ReviewList {
  readonly rows: readonly ReviewRound[];
  readonly names: Readonly<Record<string, string>>;
  /** On what the review stands in this province; null where it is not a mechanism. */
  readonly basis: string | null;
}

export const readReviews = ({ transaction, province }: Acting): Promise<ReviewList> =>
  transaction(async (trx) => {
    const rows = await listReviewRounds(trx, province, { limit: 200 });
    const works = await mechanism(trx);
    return {
      rows,
      names: await namesOf(trx, province, { units: rows.map(({ unit }) => unit) }),
      basis: works && basisOf(works),
    };
  });

export interface ReviewView {
  readonly round: ReviewRound;
  readonly items: readonly ReviewItem[];
  readonly names: Readonly<Record<string, string>>;
}

/** More overdue work than this no head decides in one round; the round counts them all. */
const shownItems = 500;

export const readReview = (
  { transaction, province }: Acting,
  { no }: z.infer<typeof roundInput>,
): Promise<ReviewView> =>
  transaction(async (trx) => {
    const [round] = await listReviewRounds(trx, province, { no, limit: 1 });
    if (!round) return refuse(workRefusal('NO_SUCH_REVIEW', ''));
    const items = await reviewItems(trx, province, no, shownItems);
    return {
      round,
      items,
      names: await namesOf(trx, province, {
        units: [round.unit, ...items.map(({ unit }) => unit)],
        officers: items.flatMap(({ officer }) => officer ?? []),
      }),
    };
  });

/** Begins a round: what is overdue on this day in the unit and below it stands in it. */
export const beginReview = (
  { transaction }: Acting,
  { unit }: z.infer<typeof openReviewInput>,
): Promise<{ readonly no: number }> =>
  transaction(async (trx) => {
    const works = (await mechanism(trx)) ?? refuse(workRefusal('REVIEW_NOT_A_MECHANISM', ''));
    return { no: await openReview(trx, unit, basisOf(works)) };
  });

export const decideOn = (
  { transaction }: Acting,
  { newDay, ...input }: z.infer<typeof reviewDecisionInput>,
): Promise<void> => transaction((trx) => decideReview(trx, { ...input, newDay: newDay as CivilDay | null }));

export const endReview = (
  { transaction }: Acting,
  { no, conclusion }: z.infer<typeof closeReviewInput>,
): Promise<void> => transaction((trx) => closeReview(trx, no, conclusion));

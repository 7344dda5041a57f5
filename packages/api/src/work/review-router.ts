import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import {
  beginReview,
  closeReviewInput,
  decideOn,
  endReview,
  openReviewInput,
  readReview,
  readReviews,
  reviewDecisionInput,
  roundInput,
} from './reviews.ts';

const reading = procedure('work.read');
const writing = procedure('work.write');

/** The head's regular review of work. */
export const reviewRouter = router({
  list: reading.query(({ ctx }) => readReviews(ctx.acting)),
  round: reading.input(roundInput).query(({ ctx, input }) => readReview(ctx.acting, input)),
  open: writing.input(openReviewInput).mutation(({ ctx, input }) => beginReview(ctx.acting, input)),
  decide: writing.input(reviewDecisionInput).mutation(({ ctx, input }) => decideOn(ctx.acting, input)),
  close: writing.input(closeReviewInput).mutation(({ ctx, input }) => endReview(ctx.acting, input)),
});

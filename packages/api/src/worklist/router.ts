import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { myWork } from './my-work.ts';
import { readOutcomesWaiting } from './outcomes.ts';
import { overviewInput, readOverview } from './overview.ts';

export const worklistRouter = router({
  /** What waits for me in the acting province. */
  mine: procedure('worklist.read').query(({ ctx }) => myWork(ctx.acting)),
  /** What waits after decisions: measures, milestones, letters. */
  outcomes: procedure('apology.read').query(({ ctx }) => readOutcomesWaiting(ctx.acting)),
  /** Counts for whoever leads. */
  overview: procedure('overview.read')
    .input(overviewInput)
    .query(({ ctx, input }) => readOverview(ctx.acting, input)),
});

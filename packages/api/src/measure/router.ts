import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { executeDecidedMeasure } from './execute-decided-measure.ts';
import { liftDecidedMeasure } from './lift-decided-measure.ts';
import { executeInput, liftInput, measuresInput } from './measure-inputs.ts';
import { readMeasures } from './read-measures.ts';

const acting = procedure('outcome.act');

/** What became of the measures that cases decided. */
export const measureRouter = router({
  ofCase: procedure('outcome.read')
    .input(measuresInput)
    .query(({ ctx, input }) => readMeasures(ctx.acting, input)),
  execute: acting.input(executeInput).mutation(({ ctx, input }) => executeDecidedMeasure(ctx.acting, input)),
  lift: acting.input(liftInput).mutation(({ ctx, input }) => liftDecidedMeasure(ctx.acting, input)),
});

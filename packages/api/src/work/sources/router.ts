import { procedure } from '../../core/procedure.ts';
import { router } from '../../core/trpc.ts';
import { keepSource, sayDataUntil, stateSource, stopSource } from './keep-sources.ts';
import { readSources } from './read-sources.ts';
import { reconcileSource } from './reconcile-source.ts';
import { endSourceInput, sourceInput, spanInput, statementInput, untilInput } from './source-inputs.ts';

const reading = procedure('work.read');
const keeping = procedure('work.sources');

/** Where evidence comes from, and whether all of it came. */
export const sourceRouter = router({
  list: reading.query(({ ctx }) => readSources(ctx.acting)),
  reconcile: reading.input(spanInput).query(({ ctx, input }) => reconcileSource(ctx.acting, input)),
  set: keeping.input(sourceInput).mutation(({ ctx, input }) => keepSource(ctx.acting, input)),
  end: keeping.input(endSourceInput).mutation(({ ctx, input }) => stopSource(ctx.acting, input)),
  sayUntil: keeping.input(untilInput).mutation(({ ctx, input }) => sayDataUntil(ctx.acting, input)),
  state: keeping.input(statementInput).mutation(({ ctx, input }) => stateSource(ctx.acting, input)),
});

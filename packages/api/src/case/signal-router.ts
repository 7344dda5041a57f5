import { z } from 'zod';
import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { readPrecision } from './precision.ts';
import { closeSignal, closeSignalInput, listSignals, readSignal, signalListInput } from './signals.ts';

const reading = procedure('signal.read');

/** The inbox. A case is opened from a signal by `case.open`, and admitted by somebody else. */
export const signalRouter = router({
  list: reading.input(signalListInput).query(({ ctx, input }) => listSignals(ctx.acting, input)),
  page: reading
    .input(z.object({ signal: z.int().min(1) }))
    .query(({ ctx, input }) => readSignal(ctx.acting, input)),
  close: procedure('signal.close')
    .input(closeSignalInput)
    .mutation(({ ctx, input }) => closeSignal(ctx.acting, input)),
  precision: procedure('detection.read').query(({ ctx }) => readPrecision(ctx.acting)),
});

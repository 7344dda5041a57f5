import { slugSchema } from '@kycuong/rules/catalogue/schema/directive';
import { indicatorIdSchema } from '@kycuong/rules/detection/schema/indicator';
import { z } from 'zod';
import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { acceptFinding } from './accept-finding.ts';
import { checkCases } from './check-cases.ts';
import { readCases } from './read-cases.ts';
import { readReadiness } from './read-readiness.ts';
import { readSignalCounts } from './read-signal-counts.ts';
import { cancelTrial, readTrial } from './read-trial.ts';
import { saveCases } from './save-cases.ts';
import { startTrial } from './start-trial.ts';
import {
  acceptInput,
  casesInput,
  ofIndicator,
  ofTrial,
  ofVersion,
  saveCasesInput,
  startInput,
} from './trial-input.ts';

const reading = procedure('detection.read');
const trying = procedure('detection.trial');
const drafting = procedure('catalogue.draft');

export const detectionRouter = router({
  signalCounts: reading
    .input(z.object({ slug: slugSchema, indicator: indicatorIdSchema }))
    .query(({ ctx, input }) => readSignalCounts(ctx.acting, input)),

  trial: trying.input(ofTrial).query(({ ctx, input }) => readTrial(ctx.acting, input)),
  readiness: trying.input(ofVersion).query(({ ctx, input }) => readReadiness(ctx.acting, input)),
  startTrial: trying.input(startInput).mutation(({ ctx, input }) => startTrial(ctx.acting, input)),
  cancelTrial: trying.input(ofTrial).mutation(({ ctx, input }) => cancelTrial(ctx.acting, input)),
  cases: reading.input(ofIndicator).query(({ ctx, input }) => readCases(ctx.acting, input)),
  checkCases: trying.input(casesInput).mutation(({ ctx, input }) => checkCases(ctx.acting, input)),
  saveCases: drafting.input(saveCasesInput).mutation(({ ctx, input }) => saveCases(ctx.acting, input)),
  accept: trying.input(acceptInput).mutation(({ ctx, input }) => acceptFinding(ctx.acting, input)),
});

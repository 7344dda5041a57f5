import { z } from 'zod';
import { publicProcedure, publicRouter } from '../core/public-trpc.ts';
import { publicCheckpoint, publicConsistency, publicLeaves, publicLog, publicProof } from './public-log.ts';
import * as given from './public-result-inputs.ts';
import * as page from './public-result-pages.ts';
import { publicResult } from './public-result.ts';
import { publicResultLines, publicResults } from './public-results.ts';
import { publicWithdrawn } from './public-withdrawn.ts';

export const publicResultsRouter = publicRouter({
  list: publicProcedure
    .input(given.resultsFilter)
    .output(page.resultsPage)
    .query(({ ctx, input }) => publicResults(ctx, input)),
  lines: publicProcedure
    .input(given.resultsFilter)
    .output(page.resultLines)
    .query(({ ctx, input }) => publicResultLines(ctx, input)),
  withdrawn: publicProcedure
    .input(given.logPlace.pick({ province: true }))
    .output(z.array(page.resultNotice))
    .query(({ ctx, input }) => publicWithdrawn(ctx, input)),
  page: publicProcedure
    .input(given.resultKey)
    .output(page.resultPage)
    .query(({ ctx, input }) => publicResult(ctx, input)),
  proof: publicProcedure
    .input(given.resultKey)
    .output(page.resultProof)
    .query(({ ctx, input }) => publicProof(ctx, input)),
  log: publicProcedure
    .input(given.logPlace)
    .output(page.logPage)
    .query(({ ctx, input }) => publicLog(ctx, input)),
  checkpoint: publicProcedure
    .input(given.logPlace.pick({ province: true }))
    .output(z.string())
    .query(({ ctx, input }) => publicCheckpoint(ctx, input)),
  leaves: publicProcedure
    .input(given.leavesFrom)
    .output(page.logLeaves)
    .query(({ ctx, input }) => publicLeaves(ctx, input)),
  consistency: publicProcedure
    .input(given.olderSize)
    .output(page.logConsistency)
    .query(({ ctx, input }) => publicConsistency(ctx, input)),
});

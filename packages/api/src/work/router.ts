import { identifierSchema } from '@kycuong/rules/work';
import { z } from 'zod';
import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import {
  correctionInput,
  correctRecord,
  recordInput,
  undoInput,
  undoRecord,
  withdrawRecord,
} from './correct-record.ts';
import {
  disputeInput,
  disputeRecord,
  disputesInput,
  readDisputes,
  settle,
  settlementInput,
} from './disputes.ts';
import {
  askExclusion,
  decide,
  exclusionDecisionInput,
  exclusionInput,
  readExclusions,
} from './exclusions.ts';
import { listMatters } from './list-matters.ts';
import { readMatter } from './read-matter.ts';
import { readRecord } from './read-record.ts';
import { readTyping } from './read-typing.ts';
import { reviewRouter } from './review-router.ts';
import { sourceRouter } from './sources/router.ts';
import { typeRecord, typeRecordInput } from './type-record.ts';

const reading = procedure('work.read');
const writing = procedure('work.write');
const code = identifierSchema.or(z.literal(''));
const mattersInput = z.strictObject({
  begins: z.string().max(120),
  unit: code,
  open: z.boolean(),
  after: code,
});

export const workRouter = router({
  matters: reading.input(mattersInput).query(({ ctx, input }) => listMatters(ctx.acting, input)),
  matter: reading
    .input(z.strictObject({ matter: z.string().max(120) }))
    .query(({ ctx, input }) => readMatter(ctx.acting, input)),
  typing: writing.query(({ ctx }) => readTyping(ctx.acting)),
  type: writing.input(typeRecordInput).mutation(({ ctx, input }) => typeRecord(ctx.acting, input)),
  record: reading.input(recordInput).query(({ ctx, input }) => readRecord(ctx.acting, input)),
  correct: writing.input(correctionInput).mutation(({ ctx, input }) => correctRecord(ctx.acting, input)),
  withdraw: writing.input(undoInput).mutation(({ ctx, input }) => withdrawRecord(ctx.acting, input)),
  undo: writing.input(undoInput).mutation(({ ctx, input }) => undoRecord(ctx.acting, input)),
  disputes: reading.input(disputesInput).query(({ ctx, input }) => readDisputes(ctx.acting, input)),
  dispute: writing.input(disputeInput).mutation(({ ctx, input }) => disputeRecord(ctx.acting, input)),
  settle: writing.input(settlementInput).mutation(({ ctx, input }) => settle(ctx.acting, input)),
  exclusions: reading.query(({ ctx }) => readExclusions(ctx.acting)),
  askExclusion: writing.input(exclusionInput).mutation(({ ctx, input }) => askExclusion(ctx.acting, input)),
  decideExclusion: writing
    .input(exclusionDecisionInput)
    .mutation(({ ctx, input }) => decide(ctx.acting, input)),
  review: reviewRouter,
  source: sourceRouter,
});

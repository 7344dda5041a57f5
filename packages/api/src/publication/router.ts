import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { approveDraft } from './approve-draft.ts';
import { beginDraft } from './begin-draft.ts';
import * as given from './draft-inputs.ts';
import { listDrafts } from './list-drafts.ts';
import { abandonDraft, sendBackDraft, submitDraft } from './move-draft.ts';
import {
  basisReasonInput,
  namingBasisInput,
  readNamingBases,
  recordBasis,
  resumeBasis,
  suspendBasis,
} from './naming-bases.ts';
import { publishDraft } from './publish-draft.ts';
import { readDraft } from './read-draft.ts';
import { answerRequest, readRequests, takeRequest } from './result-requests.ts';
import { saveDraft } from './save-draft.ts';
import { holdRecord, withdrawRecord } from './standing-results.ts';

const reading = procedure('publication.read');
const writing = procedure('publication.write');
const withDraft = writing.input(given.draftInput);
const withContent = writing.input(given.seenContentInput);

export const publicationRouter = router({
  drafts: reading.query(({ ctx }) => listDrafts(ctx.acting)),
  draft: reading.input(given.draftInput).query(({ ctx, input }) => readDraft(ctx.acting, input)),
  requests: reading.query(({ ctx }) => readRequests(ctx.acting)),

  begin: writing.input(given.beginInput).mutation(({ ctx, input }) => beginDraft(ctx.acting, input)),
  save: writing.input(given.saveInput).mutation(({ ctx, input }) => saveDraft(ctx.acting, input)),
  submit: withDraft.mutation(({ ctx, input }) => submitDraft(ctx.acting, input)),
  sendBack: withDraft.mutation(({ ctx, input }) => sendBackDraft(ctx.acting, input)),
  abandon: withDraft.mutation(({ ctx, input }) => abandonDraft(ctx.acting, input)),
  approve: withContent.mutation(({ ctx, input }) => approveDraft(ctx.acting, input)),
  publish: withContent.mutation(({ ctx, input }) => publishDraft(ctx.acting, input)),

  namingBases: reading.query(({ ctx }) => readNamingBases(ctx.acting)),
  recordBasis: writing.input(namingBasisInput).mutation(({ ctx, input }) => recordBasis(ctx.acting, input)),
  suspendBasis: writing.input(basisReasonInput).mutation(({ ctx, input }) => suspendBasis(ctx.acting, input)),
  resumeBasis: writing.input(basisReasonInput).mutation(({ ctx, input }) => resumeBasis(ctx.acting, input)),

  hold: writing.input(given.holdInput).mutation(({ ctx, input }) => holdRecord(ctx.acting, input)),
  withdraw: writing
    .input(given.withdrawInput)
    .mutation(({ ctx, input }) => withdrawRecord(ctx.acting, input)),
  takeRequest: writing
    .input(given.takeRequestInput)
    .mutation(({ ctx, input }) => takeRequest(ctx.acting, input)),
  answerRequest: writing
    .input(given.answerRequestInput)
    .mutation(({ ctx, input }) => answerRequest(ctx.acting, input)),
});

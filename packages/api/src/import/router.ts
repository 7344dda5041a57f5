import { z } from 'zod';
import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { cancelImport } from './cancel-import.ts';
import { checkImport } from './check-import.ts';
import { choicesInput, chooseImport } from './choose-import.ts';
import { confirmImport } from './confirm-import.ts';
import { listImports } from './list-imports.ts';
import { rejectedFile } from './rejected-file.ts';
import { anotherSheet, uploadFile } from './upload-file.ts';
import { viewImport } from './view-import.ts';
import { withdrawImport } from './withdraw-import.ts';

const importing = procedure('import.files');
const run = z.object({ runId: z.uuid() });

export const importRouter = router({
  list: importing
    .input(z.object({ before: z.date().nullable().default(null) }))
    .query(({ ctx, input }) => listImports(ctx.acting, input)),
  upload: importing
    .input(z.object({ fileName: z.string().min(1).max(200), bytes: z.instanceof(Uint8Array) }))
    .mutation(({ ctx, input }) => uploadFile(ctx.acting, input)),
  anotherSheet: importing.input(run).mutation(({ ctx, input }) => anotherSheet(ctx.acting, input)),
  view: importing.input(run).query(({ ctx, input }) => viewImport(ctx.acting, input)),
  choose: importing.input(choicesInput).mutation(({ ctx, input }) => chooseImport(ctx.acting, input)),
  check: importing.input(run).mutation(({ ctx, input }) => checkImport(ctx.acting, input)),
  confirm: importing.input(run).mutation(({ ctx, input }) => confirmImport(ctx.acting, input)),
  cancel: importing.input(run).mutation(({ ctx, input }) => cancelImport(ctx.acting, input)),
  withdraw: importing
    .input(run.extend({ reason: z.string().trim().min(1).max(4000) }))
    .mutation(({ ctx, input }) => withdrawImport(ctx.acting, input)),
  rejected: importing
    .input(run.extend({ format: z.enum(['csv', 'xlsx']) }))
    .query(({ ctx, input }) => rejectedFile(ctx.acting, input)),
});

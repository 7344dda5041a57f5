import {
  askErasure,
  decideErasure,
  listErasures,
  openPayload,
  readRetention,
  setRetention,
} from '@kycuong/db/audit';
import {
  entryFilterSchema,
  entrySchema,
  erasureDecisionSchema,
  erasureRequestSchema,
  exportSchema,
  retentionSchema,
} from '@kycuong/rules/audit/schema';
import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { exportEntries } from './export-entries.ts';
import { readEntries } from './read-entries.ts';
import { verifyLog } from './verify-log.ts';

const reading = procedure('audit.read');
const erasing = procedure('audit.erase');

export const auditRouter = router({
  entries: reading.input(entryFilterSchema).query(({ ctx, input }) => readEntries(ctx.acting, input)),
  /** A write: each opening is an entry of the log. */
  openEntry: reading
    .input(entrySchema)
    .mutation(({ ctx, input }) => ctx.acting.transaction((trx) => openPayload(trx, input.entry))),
  exportEntries: reading.input(exportSchema).mutation(({ ctx, input }) => exportEntries(ctx.acting, input)),
  verify: reading.query(({ ctx }) => verifyLog(ctx.acting)),

  erasures: reading.query(({ ctx }) =>
    ctx.acting.transaction(async (trx) => ({
      erasures: await listErasures(trx),
      retention: await readRetention(trx),
    })),
  ),
  askErasure: reading
    .input(erasureRequestSchema)
    .mutation(({ ctx, input }) =>
      ctx.acting.transaction((trx) => askErasure(trx, input.entry, input.ground)),
    ),
  decideErasure: erasing
    .input(erasureDecisionSchema)
    .mutation(({ ctx, input }) =>
      ctx.acting.transaction((trx) => decideErasure(trx, input.erasure, input.decision, input.note)),
    ),
  setRetention: erasing
    .input(retentionSchema)
    .mutation(({ ctx, input }) =>
      ctx.acting.transaction((trx) => setRetention(trx, input.keepMonths, input.basis)),
    ),
});

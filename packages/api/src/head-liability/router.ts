import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { actOnEntry } from './act-on-entry.ts';
import { askTheHead } from './ask-the-head.ts';
import { actInput, askInput, entryInput, ledgerInput } from './ledger-inputs.ts';
import { readEntry } from './read-entry.ts';
import { readFindings } from './read-findings.ts';
import { readLedger } from './read-ledger.ts';

const reading = procedure('ledger.read');
const acting = procedure('ledger.act');

/** The ledger of the heads' responsibility. No measure follows from it. */
export const headLiabilityRouter = router({
  findings: acting.query(({ ctx }) => readFindings(ctx.acting)),
  ledger: reading.input(ledgerInput).query(({ ctx, input }) => readLedger(ctx.acting, input)),
  entry: reading.input(entryInput).query(({ ctx, input }) => readEntry(ctx.acting, input)),
  ask: acting.input(askInput).mutation(({ ctx, input }) => askTheHead(ctx.acting, input)),
  act: acting.input(actInput).mutation(({ ctx, input }) => actOnEntry(ctx.acting, input)),
});

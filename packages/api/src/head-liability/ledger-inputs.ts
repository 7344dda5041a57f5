import { askHeadSchema, ledgerCommandSchema } from '@kycuong/rules/head-liability';
import { z } from 'zod';

/** A place in a register of the province: of the ledger, or of the cases. */
export const entryInput = z.object({
  year: z.int().min(2000).max(2200),
  no: z.int().min(1).max(10_000_000),
});
export const askInput = entryInput.extend({ ask: askHeadSchema });
export const actInput = entryInput.extend({ revision: z.int().min(1), command: ledgerCommandSchema });

const code = z.string().trim().min(1).max(120);
/** Of one head, of one unit, or all that the person may see. */
export const ledgerInput = z.object({
  head: code.optional(),
  unit: code.optional(),
  before: entryInput.optional(),
});

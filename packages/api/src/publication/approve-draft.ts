import { approveResult } from '@kycuong/db/publication';
import type { Acting } from '../core/procedure.ts';
import type { SeenContentInput } from './draft-inputs.ts';

/** An approval counts for the content that was looked at and nothing else. */
export const approveDraft = (
  { transaction }: Acting,
  { draftNo, contentHash }: SeenContentInput,
): Promise<void> => transaction((trx) => approveResult(trx, draftNo, contentHash));

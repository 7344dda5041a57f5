import {
  type CaseToPublish,
  listCasesToPublish,
  listResultDrafts,
  listStandingResults,
  type ResultDraftLine,
  type StandingResult,
} from '@kycuong/db/publication';
import type { Acting } from '../core/procedure.ts';

export interface Drafts {
  readonly drafts: readonly ResultDraftLine[];
  readonly standing: readonly StandingResult[];
  /** Final cases of which nobody has begun a record. */
  readonly waiting: readonly CaseToPublish[];
}

export const listDrafts = ({ transaction }: Acting): Promise<Drafts> =>
  transaction(async (trx) => ({
    drafts: await listResultDrafts(trx),
    standing: await listStandingResults(trx),
    waiting: await listCasesToPublish(trx),
  }));

import { caseToday } from '@kycuong/db/case';
import { remediesOfCase, type RemedyRow } from '@kycuong/db/remedy';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { CaseInput } from '../case/case.ts';
import type { Acting } from '../core/procedure.ts';

/** The lines of one case, as far as the person may see them. */
export const remediesOfOneCase = (
  { transaction }: Acting,
  key: CaseInput,
): Promise<{ readonly today: CivilDay; readonly rows: readonly RemedyRow[] }> =>
  transaction(async (trx) => ({ today: await caseToday(trx), rows: await remediesOfCase(trx, key) }));

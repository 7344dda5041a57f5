import { type CaseKey, findCase } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { type Case, caseRefusal } from '@kycuong/rules/case';
import { refuse } from '../core/refusal-error.ts';

export const findOrRefuse = async (trx: ProvinceTransaction, key: CaseKey): Promise<Case> =>
  (await findCase(trx, key)) ?? refuse(caseRefusal('NO_SUCH_CASE'));

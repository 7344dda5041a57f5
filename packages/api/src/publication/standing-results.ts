import { holdResult, isResultNumber, listStandingResults, withdrawResult } from '@kycuong/db/publication';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { publicationRefusal } from '@kycuong/rules/publication';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import type { holdInput, withdrawInput } from './draft-inputs.ts';

const standingOrRefuse = async (trx: ProvinceTransaction, number: string): Promise<'shown' | 'held'> => {
  const standing = (await isResultNumber(trx, number)) ? await listStandingResults(trx) : [];
  const found = standing.find((one) => one.number === number);
  return found?.standing ?? refuse(publicationRefusal('NO_SUCH_RESULT'));
};

/** Takes a record out of sight for a check, or shows it again. */
export const holdRecord = (
  { transaction }: Acting,
  { number, held, ground }: z.infer<typeof holdInput>,
): Promise<void> =>
  transaction(async (trx) => {
    const standing = await standingOrRefuse(trx, number);
    if ((standing === 'held') !== held) await holdResult(trx, number, held, ground);
  });

export const withdrawRecord = (
  { transaction }: Acting,
  { number, ground, words }: z.infer<typeof withdrawInput>,
): Promise<void> =>
  transaction(async (trx) => {
    await standingOrRefuse(trx, number);
    await withdrawResult(trx, number, ground, words);
  });

import {
  answerResultRequest,
  isResultNumber,
  listResultRequests,
  type ResultRequest,
  takeResultRequest,
} from '@kycuong/db/publication';
import { publicationRefusal } from '@kycuong/rules/publication';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import type { answerRequestInput, takeRequestInput } from './draft-inputs.ts';

export const readRequests = ({ transaction }: Acting): Promise<ResultRequest[]> =>
  transaction(listResultRequests);

export const takeRequest = (
  { transaction }: Acting,
  { number, kind, words }: z.infer<typeof takeRequestInput>,
): Promise<{ requestNo: number }> =>
  transaction(async (trx) => {
    if (!(await isResultNumber(trx, number))) return refuse(publicationRefusal('NO_SUCH_RESULT'));
    return { requestNo: Number(await takeResultRequest(trx, number, kind, words)) };
  });

/** Answered by somebody else than who took it down. */
export const answerRequest = (
  { transaction, personId }: Acting,
  { requestNo, granted, answer }: z.infer<typeof answerRequestInput>,
): Promise<void> =>
  transaction(async (trx) => {
    const request = (await listResultRequests(trx)).find((one) => one.requestNo === requestNo);
    if (request?.takenBy === personId) return refuse(publicationRefusal('REQUEST_TAKEN_BY_YOU'));
    await answerResultRequest(trx, requestNo, granted, answer);
  });

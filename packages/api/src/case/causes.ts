import { causesOfCase, recordCauses } from '@kycuong/db/case';
import { type Cause, causeSchema } from '@kycuong/rules/case';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { type CaseInput, caseInput } from './case-input.ts';
import { findOrRefuse } from './find-or-refuse.ts';

export const causesInput = caseInput.extend({ causes: z.array(causeSchema).max(20) });

/** Why it came about, by whoever had the case: the material of a review, and no part of the finding. */
export const setCauses = (
  { transaction }: Acting,
  { causes, ...key }: z.infer<typeof causesInput>,
): Promise<void> => transaction((trx) => recordCauses(trx, key, causes));

export interface CausesView {
  readonly title: string;
  readonly causes: readonly Cause[];
}

export const readCausesOfCase = ({ transaction }: Acting, key: CaseInput): Promise<CausesView> =>
  transaction(async (trx) => {
    const { title } = await findOrRefuse(trx, key);
    return { title, causes: await causesOfCase(trx, key) };
  });

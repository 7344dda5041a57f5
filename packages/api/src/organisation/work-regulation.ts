import { addWorkRegulation as add, unitStages } from '@kycuong/db/organisation';
import { civilDaySchema } from '@kycuong/rules/civil-day';
import { codeSchema, organisationRefusal } from '@kycuong/rules/organisation';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';

export const regulationInput = z.object({
  unit: codeSchema,
  title: z.string().trim().min(1).max(300),
  document: z.string().trim().min(1).max(200),
  effectiveFrom: civilDaySchema,
  reviewOn: civilDaySchema,
  summary: z.string().trim().max(4000),
});

export const addWorkRegulation = (
  { transaction, province }: Acting,
  input: z.infer<typeof regulationInput>,
): Promise<{ version: number }> =>
  transaction(async (trx) => {
    if ((await unitStages(trx, province, input.unit)).length === 0)
      refuse(organisationRefusal('NO_SUCH_UNIT', input.unit));
    if (input.reviewOn <= input.effectiveFrom)
      refuse(organisationRefusal('DATES_OUT_OF_ORDER', input.document));
    return { version: await add(trx, input) };
  });

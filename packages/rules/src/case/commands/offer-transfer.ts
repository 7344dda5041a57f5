import { z } from 'zod';
import { unitSchema, wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const offerTransferSchema = z.strictObject({
  do: z.literal('offerTransfer'),
  unit: unitSchema,
  reason: wordsSchema,
});

/** Offers the case to another unit. The sender owns it until the receiver accepts (promise 20). */
export const offerTransfer: Step<z.infer<typeof offerTransferSchema>> = (
  kase,
  { unit },
  { actor, unitExists },
) => {
  if (unitExists === undefined) return refuse('FACT_MISSING');
  if (!unitExists || unit === kase.owner) return refuse('NOT_A_UNIT_TO_SEND_TO');
  if (actor.unit !== kase.owner) return refuse('NOT_YOUR_UNIT');
  return goOn(
    { ...kase, offeredTo: unit },
    ['case.transfer-never-closes'],
    [{ effect: 'tell', whom: 'owner' }],
  );
};

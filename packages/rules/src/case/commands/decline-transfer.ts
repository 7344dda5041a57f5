import { z } from 'zod';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const declineTransferSchema = z.strictObject({
  do: z.literal('declineTransfer'),
  reason: wordsSchema,
});

/** The receiver says no, with a reason: the case never left. */
export const declineTransfer: Step<z.infer<typeof declineTransferSchema>> = (kase, _command, { actor }) => {
  if (kase.offeredTo === null) return refuse('NOTHING_OFFERED');
  if (actor.unit !== kase.offeredTo) return refuse('NOT_YOUR_UNIT');
  return goOn(
    { ...kase, offeredTo: null },
    ['case.transfer-never-closes'],
    [{ effect: 'tell', whom: 'owner' }],
  );
};

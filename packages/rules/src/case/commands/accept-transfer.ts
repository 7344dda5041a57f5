import { z } from 'zod';
import { goOn, refuse, type Step } from '../step.ts';

export const acceptTransferSchema = z.strictObject({ do: z.literal('acceptTransfer') });

/** The receiver takes the case; its clocks go on running. */
export const acceptTransfer: Step<z.infer<typeof acceptTransferSchema>> = (kase, _command, { actor }) => {
  const { offeredTo } = kase;
  if (offeredTo === null) return refuse('NOTHING_OFFERED');
  if (actor.unit !== offeredTo) return refuse('NOT_YOUR_UNIT');
  return goOn(
    { ...kase, owner: offeredTo, offeredTo: null, handler: null },
    ['case.transfer-never-closes'],
    [{ effect: 'tell', whom: 'former-unit' }],
  );
};

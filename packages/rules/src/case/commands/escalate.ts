import { z } from 'zod';
import { placeCase } from '../assignment.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const escalateSchema = z.strictObject({ do: z.literal('escalate') });

/** Nobody is left in the unit: the case goes to the next higher one on the same day. While somebody is left it stays. */
export const escalate: Step<z.infer<typeof escalateSchema>> = (kase, _command, { levels, today }) => {
  if (!levels || levels[0]?.unit !== kase.owner) return refuse('FACT_MISSING');
  const placement = placeCase(kase, levels);
  if (!placement) return refuse('NOBODY_LEFT_ABOVE');
  if (placement.unit === kase.owner) return refuse('SOMEBODY_IS_LEFT');
  return goOn(
    { ...kase, owner: placement.unit, offeredTo: null, handler: null },
    ['case.impartial', 'case.next-higher-unit'],
    [
      { effect: 'escalated', from: kase.owner, to: placement.unit, on: today },
      { effect: 'tell', whom: 'owner' },
    ],
  );
};

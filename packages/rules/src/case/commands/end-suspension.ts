import { z } from 'zod';
import { endClocks } from '../clocks.ts';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const endSuspensionSchema = z.strictObject({ do: z.literal('endSuspension'), reason: wordsSchema });

export const endSuspension: Step<z.infer<typeof endSuspensionSchema>> = (kase, _command, { today }) => {
  if (!kase.suspensions.some(({ endedOn }) => endedOn === null)) return refuse('NO_SUCH_PART');
  const suspensions = kase.suspensions.map((one) =>
    one.endedOn === null ? { ...one, endedOn: today } : one,
  );
  return goOn(
    endClocks({ ...kase, suspensions }, ['suspension'], today),
    ['case.suspension-own-basis'],
    [{ effect: 'tell', whom: 'subject' }],
  );
};

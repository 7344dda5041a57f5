import { z } from 'zod';
import { endClocks, startClock } from '../clocks.ts';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const admitSchema = z.strictObject({ do: z.literal('admit'), reasons: wordsSchema });

/** Thụ lý: another person than the one who opened it takes the case on, with recorded reasons. */
export const admit: Step<z.infer<typeof admitSchema>> = (kase, _command, { actor, today, procedure }) => {
  if (actor.person === kase.openedBy) return refuse('OPENED_BY_YOURSELF');
  if (!procedure) return refuse('FACT_MISSING');
  const from = { from: today, procedure };
  const ended = endClocks(kase, ['admissibility'], today);
  const verifying = startClock({ ...ended, stage: 'verifying' }, 'verification', from);
  const next = startClock(verifying, 'discipline', { from: kase.detectedOn, procedure });
  return goOn(next, ['case.admissibility', 'case.two-persons'], [{ effect: 'tell', whom: 'opener' }]);
};

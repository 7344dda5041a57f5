import { z } from 'zod';
import { confirmed, standingStay } from '../case-state.ts';
import { endClocks } from '../clocks.ts';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const closeSchema = z.strictObject({ do: z.literal('close'), remarks: wordsSchema });

/** Lays the case down: nothing was confirmed, or what was decided is final. */
export const close: Step<z.infer<typeof closeSchema>> = (kase, _command, { today }) => {
  if (kase.stage === 'concluded' && confirmed(kase).length > 0) return refuse('DECISION_MISSING');
  if (kase.court?.outcome === null) return refuse('COURT_PENDING');
  if (standingStay(kase)) return refuse('CASE_STAYED');
  return goOn({ ...endClocks(kase, 'all', today), stage: 'closed' }, ['case.close']);
};

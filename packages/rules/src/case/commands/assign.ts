import { z } from 'zod';
import { personSchema } from '../command-fields.ts';
import { conflictsOf } from '../conflicts.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const assignSchema = z.strictObject({ do: z.literal('assign'), handler: personSchema });

/** Gives the case to somebody of the unit that has it, who may verify and stands in no conflict. */
export const assign: Step<z.infer<typeof assignSchema>> = (kase, { handler }, { candidate }) => {
  if (candidate?.person !== handler) return refuse('FACT_MISSING');
  if (!candidate.roles.includes('verifier')) return refuse('CANDIDATE_IS_NO_VERIFIER');
  if (conflictsOf(candidate, kase).length > 0) return refuse('CONFLICT_OF_INTEREST');
  if (candidate.unit !== kase.owner) return refuse('CANDIDATE_OF_ANOTHER_UNIT');
  const clocks = kase.clocks.map((clock) => (clock.endedOn === null ? { ...clock, holder: handler } : clock));
  return goOn(
    { ...kase, handler, clocks },
    ['case.impartial', 'case.assign'],
    [{ effect: 'tell', whom: 'handler' }],
  );
};

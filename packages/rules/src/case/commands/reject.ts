import { z } from 'zod';
import { endClocks } from '../clocks.ts';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';
import { rejectionReasons } from '../vocabulary.ts';

export const rejectSchema = z.strictObject({
  do: z.literal('reject'),
  reason: z.enum(rejectionReasons),
  words: wordsSchema,
});

/** Not admitted: the reason is kept, and whoever reported is told. */
export const reject: Step<z.infer<typeof rejectSchema>> = (kase, { reason, words }, { actor, today }) => {
  if (actor.person === kase.openedBy) return refuse('OPENED_BY_YOURSELF');
  const ended = endClocks(kase, 'all', today);
  return goOn(
    { ...ended, stage: 'rejected', rejected: { reason, words } },
    ['case.admissibility', 'case.two-persons'],
    [
      { effect: 'document', document: 'rejection' },
      { effect: 'tell', whom: 'opener' },
    ],
  );
};

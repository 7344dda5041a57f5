import { z } from 'zod';
import type { Case } from '../case-state.ts';
import { endClocks, startClock } from '../clocks.ts';
import { documentNumberSchema, recordSchema, wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const reopenSchema = z.strictObject({
  do: z.literal('reopen'),
  reason: wordsSchema,
  decisionNumber: documentNumberSchema,
  /** What was not known before. */
  records: z.array(recordSchema).min(1).max(500),
});

/** Begins anew on new evidence, by somebody who did not decide it before: the officer is heard again. */
export const reopen: Step<z.infer<typeof reopenSchema>> = (kase, _command, { actor, today, procedure }) => {
  if (!procedure) return refuse('FACT_MISSING');
  if (kase.decisions.some(({ by }) => by === actor.person)) return refuse('DECIDED_BY_YOURSELF');
  if (kase.court?.outcome === null) return refuse('COURT_PENDING');
  const { allegations, heard, points, decisions, appeals, court } = kase;
  const again: Case = {
    ...endClocks(kase, 'all', today),
    stage: 'verifying',
    former: [...kase.former, { allegations, heard, points, decisions, appeals, court }],
    allegations: allegations.map((allegation) => ({ ...allegation, conclusion: null })),
    ...unheard,
    rejected: null,
    decisions: [],
    appeals: [],
    court: null,
    finalBasis: null,
    partyNoticeOn: null,
  };
  const verifying = startClock(again, 'verification', { from: today, procedure });
  const next = startClock(verifying, 'discipline', { from: today, procedure });
  return goOn(
    next,
    ['case.reopen', 'case.hear-first'],
    [{ effect: 'hold-publication' }, { effect: 'tell', whom: 'subject' }],
  );
};

/** What has to be done again: nobody is held to what was said in another round. */
export const unheard = {
  request: null,
  heard: null,
  points: [],
  protection: null,
  recommended: [],
  meetings: [],
  complex: null,
} as const satisfies Partial<Case>;

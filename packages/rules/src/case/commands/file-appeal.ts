import { z } from 'zod';
import { appealLimitOf, appealsAtMost } from '../appeal-window.ts';
import { lastDecision } from '../case-state.ts';
import { dueOf, endClocks, startClock } from '../clocks.ts';
import { civilDaySchema } from '../../core/civil-day.schema.ts';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const fileAppealSchema = z.strictObject({
  do: z.literal('fileAppeal'),
  filedOn: civilDaySchema,
  grounds: wordsSchema,
});

/** Khiếu nại against the decision. Whoever has not received it may appeal too; a limit that does not run never shuts. */
export const fileAppeal: Step<z.infer<typeof fileAppealSchema>> = (kase, { filedOn, grounds }, facts) => {
  const decision = lastDecision(kase);
  if (!facts.procedure || !decision) return refuse('FACT_MISSING');
  if (kase.appeals.length >= appealsAtMost) return refuse('NO_FURTHER_APPEAL');
  if (filedOn > facts.today) return refuse('DAY_IN_FUTURE');
  if (filedOn < decision.decidedOn) return refuse('DAY_BEFORE_THE_STEP');
  const limit = appealLimitOf(kase);
  const clock = limit && decision.receivedOn ? kase.clocks.findLast(({ id }) => id === limit) : undefined;
  const due = clock && dueOf(clock, kase.stays, facts.workingDays);
  if (due && due.due < filedOn) return refuse('LIMIT_PASSED');
  const no = kase.appeals.length + 1;
  const appeal = { no, filedOn, grounds, outcome: null, decidedOn: null, decidedBy: null, reason: null };
  const ended = clock ? endClocks(kase, [clock.id], facts.today) : kase;
  const settle = no === 1 ? 'settle-appeal' : 'settle-appeal-again';
  const next = startClock(ended, settle, { from: facts.today, procedure: facts.procedure });
  return goOn(
    { ...next, stage: 'appealed', appeals: [...kase.appeals, appeal] },
    ['case.appeal', 'case.appeal-limit'],
    [{ effect: 'hold-publication' }, { effect: 'tell', whom: 'owner' }],
  );
};

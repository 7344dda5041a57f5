import { z } from 'zod';
import { appealLimitOf } from '../appeal-window.ts';
import { lastDecision } from '../case-state.ts';
import { startClock } from '../clocks.ts';
import { civilDaySchema } from '../../core/civil-day.schema.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const recordDecisionReceiptSchema = z.strictObject({
  do: z.literal('recordDecisionReceipt'),
  receivedOn: civilDaySchema,
});

/** The officer has the decision: from here the limit to appeal runs. */
export const recordDecisionReceipt: Step<z.infer<typeof recordDecisionReceiptSchema>> = (
  kase,
  command,
  facts,
) => {
  const { receivedOn } = command;
  const decision = lastDecision(kase);
  if (!decision || !facts.procedure) return refuse('FACT_MISSING');
  if (decision.receivedOn !== null) return refuse('ALREADY_DONE');
  if (receivedOn > facts.today) return refuse('DAY_IN_FUTURE');
  if (receivedOn < decision.decidedOn) return refuse('DAY_BEFORE_THE_STEP');
  const decisions = kase.decisions.with(-1, { ...decision, receivedOn });
  const limit = appealLimitOf(kase);
  const next = { ...kase, decisions };
  const started = limit ? startClock(next, limit, { from: receivedOn, procedure: facts.procedure }) : next;
  return goOn(started, ['case.appeal-limit', 'case.version-of-the-step']);
};

import { z } from 'zod';
import { lastDecision, pendingAppeal } from '../case-state.ts';
import { cleared } from '../cleared.ts';
import { endClocks } from '../clocks.ts';
import { documentNumberSchema, wordsSchema } from '../command-fields.ts';
import { measuresOf } from '../measures-of.ts';
import { goOn, refuse, type Step } from '../step.ts';
import { appealOutcomes } from '../vocabulary.ts';
import { measureInputSchema } from './recommend-measure.ts';

export const decideAppealSchema = z.strictObject({
  do: z.literal('decideAppeal'),
  number: documentNumberSchema,
  outcome: z.enum(appealOutcomes),
  reason: wordsSchema,
  /** What stands instead; of `changed` only. */
  measures: z.array(measureInputSchema).max(5),
});

/** By somebody who neither verified nor decided it before. Overturned: withdrawn, and cleared (promise 4). */
export const decideAppeal: Step<z.infer<typeof decideAppealSchema>> = (kase, command, facts) => {
  const { actor, today } = facts;
  const { number, outcome, reason } = command;
  const appeal = pendingAppeal(kase);
  const before = lastDecision(kase);
  if (!appeal || !before) return refuse('FACT_MISSING');
  if (kase.decisions.some(({ by }) => by === actor.person)) return refuse('DECIDED_BY_YOURSELF');
  if (kase.verifiers.includes(actor.person) || kase.handler === actor.person)
    return refuse('VERIFIER_MAY_NOT_DECIDE');
  if (outcome !== 'changed' && command.measures.length > 0) return refuse('MEASURES_NOT_EXPECTED');
  const changed = measuresOf(kase, command.measures, today);
  if (!changed.ok) return refuse(changed.code);
  const decided = { ...appeal, outcome, decidedOn: today, decidedBy: actor.person, reason };
  const appeals = kase.appeals.map((one) => (one.no === appeal.no ? decided : one));
  const ended = endClocks({ ...kase, appeals }, ['settle-appeal', 'settle-appeal-again'], today);
  if (outcome === 'overturned') return cleared(ended, today, 'case.overturned-is-withdrawn');
  // The limit of a second appeal runs from the receipt of this decision.
  const next =
    outcome === 'changed'
      ? [
          ...kase.decisions,
          {
            ...before,
            number,
            decidedOn: today,
            by: actor.person,
            measures: changed.measures,
            reason,
            receivedOn: null,
          },
        ]
      : kase.decisions.with(-1, { ...before, receivedOn: null });
  return goOn(
    { ...ended, stage: 'decided', decisions: next },
    ['case.appeal', 'case.another-decider'],
    [
      { effect: 'document', document: 'appeal-decision' },
      { effect: 'tell', whom: 'subject' },
    ],
  );
};

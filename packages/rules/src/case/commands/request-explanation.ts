import { z } from 'zod';
import { endClocks } from '../clocks.ts';
import { recordSchema, wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';
import { asVerifier } from '../verifiers.ts';

export const requestExplanationSchema = z.strictObject({
  do: z.literal('requestExplanation'),
  questions: wordsSchema,
  evidence: z.array(recordSchema).min(1).max(500),
});

/** Asks the officer, with the list of what is held against them. The limit runs from the day they received it. */
export const requestExplanation: Step<z.infer<typeof requestExplanationSchema>> = (kase, command, facts) => {
  if (kase.tasks.some(({ done }) => done === null)) return refuse('TASKS_STILL_OPEN');
  const { actor, today } = facts;
  const asked = asVerifier(endClocks(kase, ['verification'], today), actor.person);
  const { questions, evidence } = command;
  const request = { sentOn: today, sentBy: actor.person, evidence, questions, receivedOn: null };
  return goOn(
    { ...asked, stage: 'explaining', request, heard: null, points: [] },
    ['case.hear-first', 'case.evidence-list'],
    [
      { effect: 'document', document: 'explanation-request' },
      { effect: 'tell', whom: 'subject' },
    ],
  );
};

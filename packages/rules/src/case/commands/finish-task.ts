import { z } from 'zod';
import { recordsSchema, wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';
import { asVerifier } from '../verifiers.ts';

export const finishTaskSchema = z.strictObject({
  do: z.literal('finishTask'),
  task: z.int().min(1),
  finding: wordsSchema,
  records: recordsSchema,
});

/** What a piece of verification found, with its records. */
export const finishTask: Step<z.infer<typeof finishTaskSchema>> = (
  kase,
  { task, finding, records },
  facts,
) => {
  const found = kase.tasks.find(({ no }) => no === task);
  if (!found) return refuse('NO_SUCH_PART');
  if (found.done) return refuse('ALREADY_DONE');
  const done = { ...found, done: { on: facts.today, finding, records } };
  const tasks = kase.tasks.map((one) => (one.no === task ? done : one));
  return goOn(asVerifier({ ...kase, tasks }, facts.actor.person, found.givenTo), ['case.verify']);
};

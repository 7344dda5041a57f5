import { z } from 'zod';
import { civilDaySchema } from '../../core/civil-day.schema.ts';
import { personSchema, wordsSchema } from '../command-fields.ts';
import { conflictsOf } from '../conflicts.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const addTaskSchema = z.strictObject({
  do: z.literal('addTask'),
  what: wordsSchema,
  to: personSchema,
  dueOn: civilDaySchema.nullable(),
});

/** A piece of verification, given to somebody who is impartial. */
export const addTask: Step<z.infer<typeof addTaskSchema>> = (kase, { what, to, dueOn }, facts) => {
  const { candidate, actor, today } = facts;
  const person = to === actor.person ? actor : candidate;
  if (person?.person !== to) return refuse('FACT_MISSING');
  if (conflictsOf(person, kase).length > 0) return refuse('CONFLICT_OF_INTEREST');
  if (dueOn !== null && dueOn < today) return refuse('DAY_IN_PAST');
  const no = kase.tasks.length + 1;
  const task = { no, what, givenBy: actor.person, givenTo: to, givenOn: today, dueOn, done: null };
  return goOn({ ...kase, tasks: [...kase.tasks, task] }, ['case.verify', 'case.impartial']);
};

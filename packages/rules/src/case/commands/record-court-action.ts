import { z } from 'zod';
import { civilDaySchema } from '../../core/civil-day.schema.ts';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const recordCourtActionSchema = z.strictObject({
  do: z.literal('recordCourtAction'),
  court: wordsSchema,
  filedOn: civilDaySchema,
});

/** A suit against the decision; from the day it is recorded nothing is published and what is stands on hold. */
export const recordCourtAction: Step<z.infer<typeof recordCourtActionSchema>> = (
  kase,
  command,
  { today },
) => {
  const { court, filedOn } = command;
  if (kase.court?.outcome === null) return refuse('ALREADY_DONE');
  if (filedOn > today) return refuse('DAY_IN_FUTURE');
  return goOn(
    { ...kase, court: { court, filedOn, outcome: null } },
    ['case.court'],
    [{ effect: 'hold-publication' }],
  );
};

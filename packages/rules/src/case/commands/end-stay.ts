import { z } from 'zod';
import { standingStay } from '../case-state.ts';
import { civilDaySchema } from '../../core/civil-day.schema.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const endStaySchema = z.strictObject({
  do: z.literal('endStay'),
  /** First day on which clocks run again. */
  to: civilDaySchema,
});

export const endStay: Step<z.infer<typeof endStaySchema>> = (kase, { to }, { today }) => {
  const standing = standingStay(kase);
  if (!standing) return refuse('NO_SUCH_PART');
  if (to > today) return refuse('DAY_IN_FUTURE');
  if (to <= standing.from) return refuse('DAY_BEFORE_THE_STEP');
  const stays = kase.stays.map((one) => (one.no === standing.no ? { ...one, to } : one));
  return goOn({ ...kase, stays }, ['case.stay']);
};

import { z } from 'zod';
import { endClocks } from '../clocks.ts';
import { sameSubject } from '../same-subject.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const joinSchema = z.strictObject({
  do: z.literal('join'),
  into: z.string().min(1).max(60),
  reason: z.string().trim().min(1).max(4000),
});

/** Nhập vụ việc: this case goes into another about the same subject and ends here. */
export const join: Step<z.infer<typeof joinSchema>> = (kase, { into }, { other, today }) => {
  if (other?.id !== into) return refuse('FACT_MISSING');
  if (other.id === kase.id || !sameSubject(kase, other)) return refuse('OTHER_SUBJECT');
  if (other.stage !== 'opened' && other.stage !== 'verifying') return refuse('OTHER_CASE_TOO_FAR');
  return goOn({ ...endClocks(kase, 'all', today), stage: 'joined', joinedInto: into }, ['case.join']);
};

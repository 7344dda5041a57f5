import { liftMeasure as saveLift } from '@kycuong/db/measure';
import { liftMeasure } from '@kycuong/rules/measure';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { measureFacts } from './measure-facts.ts';
import type { liftInput } from './measure-inputs.ts';

/** Ends a measure before its time, by a decision of its own. */
export const liftDecidedMeasure = (
  acting: Acting,
  { lift, ...of }: z.infer<typeof liftInput>,
): Promise<{ because: readonly string[] }> =>
  acting.transaction(async (trx) => {
    const { measure, facts } = await measureFacts(trx, acting, of);
    const decided = liftMeasure(measure, lift, facts);
    if (!decided.ok) return refuse(decided.refusal);
    await saveLift(trx, of, decided.next);
    return { because: decided.because };
  });

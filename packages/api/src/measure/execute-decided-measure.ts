import { executeMeasure as saveExecution } from '@kycuong/db/measure';
import { executeMeasure } from '@kycuong/rules/measure';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { measureFacts } from './measure-facts.ts';
import type { executeInput } from './measure-inputs.ts';

/** Records that a measure was carried out, with what shows it. */
export const executeDecidedMeasure = (
  acting: Acting,
  { execution, ...of }: z.infer<typeof executeInput>,
): Promise<{ because: readonly string[] }> =>
  acting.transaction(async (trx) => {
    const { measure, facts } = await measureFacts(trx, acting, of);
    const decided = executeMeasure(measure, execution, facts);
    if (!decided.ok) return refuse(decided.refusal);
    await saveExecution(trx, of, decided.next);
    return { because: decided.because };
  });

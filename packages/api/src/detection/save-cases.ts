import { writeCaseText } from '@kycuong/db/detection/trial';
import { fileHasProblems } from '../core/api-refusals.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { type CaseCheck, checkIn } from './check-cases.ts';
import type { SaveCasesInput } from './trial-input.ts';

/** Keeps cases that can be read, also those that fail: they say what the indicator has yet to do. */
export const saveCases = (
  acting: Acting,
  { seen, ...input }: SaveCasesInput,
): Promise<{ readonly revision: number; readonly check: CaseCheck }> =>
  acting.transaction(async (trx) => {
    const check = await checkIn(trx, acting, input);
    if (check.problems.length > 0) return refuse(fileHasProblems, check.problems);
    const { slug, indicator, text } = input;
    return {
      check,
      revision: await writeCaseText(trx, { directiveSlug: slug, indicator }, { body: text, seen }),
    };
  });

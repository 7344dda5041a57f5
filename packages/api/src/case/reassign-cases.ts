import { explain, type Explanation } from '../core/explain.ts';
import type { Acting } from '../core/procedure.ts';
import type { SeenCaseInput } from './case-input.ts';
import { takeStep } from './take-step.ts';

export interface Reassigned {
  readonly done: readonly { readonly year: number; readonly no: number; readonly revision: number }[];
  readonly refused: readonly { readonly year: number; readonly no: number; readonly why: Explanation }[];
}

/** Many cases to one handler, each by itself: what may not go to them is told and stays where it was. */
export const reassignCases = async (
  acting: Acting,
  { cases, handler }: { readonly cases: readonly SeenCaseInput[]; readonly handler: string },
): Promise<Reassigned> => {
  const done: Reassigned['done'][number][] = [];
  const refused: Reassigned['refused'][number][] = [];
  for (const { year, no, revision } of cases) {
    try {
      const taken = await acting.transaction((trx) =>
        takeStep(trx, acting, { year, no, revision }, { do: 'assign', handler }),
      );
      done.push({ year, no, revision: taken.revision });
    } catch (error) {
      const why = explain(error);
      if (why.code === 'INTERNAL') throw error;
      refused.push({ year, no, why });
    }
  }
  return { done, refused };
};

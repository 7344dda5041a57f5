import type { CaseFacts } from './case-facts.ts';
import type { Case, ExplanationPoint } from './case-state.ts';
import { endClocks, startClock } from './clocks.ts';
import type { Procedure } from './procedure/procedure.ts';
import type { Hearing } from './vocabulary.ts';

/** The officer was heard, one way or another: the explanation is weighed from here. */
export function heardBy(
  kase: Case,
  heard: Hearing,
  points: readonly ExplanationPoint[],
  { today, procedure }: Pick<CaseFacts, 'today'> & { readonly procedure: Procedure },
): Case {
  const ended = endClocks(kase, ['explanation'], today);
  return startClock({ ...ended, stage: 'weighing', heard, points }, 'weighing', { from: today, procedure });
}

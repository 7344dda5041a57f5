import { type CaseFacts } from './case-facts.ts';
import { type Case, type Clock, lastDecision } from './case-state.ts';
import { hasPassed } from './clocks.ts';
import type { LimitId } from './procedure/limit-rules.ts';

/** A first complaint and a second; after that only a court. */
export const appealsAtMost = 2;

export const appealClocks: readonly LimitId[] = [
  'appeal-discipline',
  'appeal-other',
  'appeal-again',
  'appeal-dismissal-again',
  'appeal-other-again',
];

/** Which limit to appeal a decision opens once it is received; null after the last appeal. */
export function appealLimitOf(kase: Case): LimitId | null {
  if (kase.appeals.length >= appealsAtMost) return null;
  const measures = lastDecision(kase)?.measures ?? [];
  const again = kase.appeals.length > 0;
  const discipline = measures.find((measure) => measure.discipline);
  if (!discipline) return again ? 'appeal-other-again' : 'appeal-other';
  if (!again) return 'appeal-discipline';
  return discipline.form === 'dismissal' ? 'appeal-dismissal-again' : 'appeal-again';
}

/** Why an appeal may still be filed, or null when none may (promise 3). */
export type AppealWindow = 'not-received' | 'open' | 'does-not-run' | null;

export function appealWindow(kase: Case, facts: CaseFacts): AppealWindow {
  if (!lastDecision(kase)?.receivedOn) return 'not-received';
  const limit = appealLimitOf(kase);
  if (limit === null) return null;
  const clock: Clock | undefined = kase.clocks.findLast(({ id }) => id === limit);
  if (!clock) return 'not-received';
  const passed = hasPassed(kase, clock, facts);
  if (passed === null) return kase.finalBasis === null ? 'does-not-run' : null;
  return passed ? null : 'open';
}

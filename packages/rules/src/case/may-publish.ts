import type { Refusal } from '../core/refusal.ts';
import { appealWindow } from './appeal-window.ts';
import type { CaseFacts } from './case-facts.ts';
import { caseRefusal, type CaseRefusalCode } from './case-refusals.ts';
import { type Case, confirmed, lastDecision, pendingAppeal } from './case-state.ts';

export type Publishable =
  | { readonly ok: true; readonly because: readonly string[] }
  | { readonly ok: false; readonly refusal: Refusal<CaseRefusalCode> };

/**
 * The gate that a case itself opens to publication (promises 3 and 4); legal basis, minimised text, identifiability and
 * approvals are asked after it. Looks at the appeals themselves and not only at the stage.
 */
export function mayPublish(kase: Case, facts: CaseFacts): Publishable {
  const code = hindranceTo(kase, facts);
  if (code) return { ok: false, refusal: caseRefusal(code) };
  return { ok: true, because: ['case.publish-when-final', 'case.appeal-limit'] };
}

function hindranceTo(kase: Case, facts: CaseFacts): CaseRefusalCode | null {
  const decision = lastDecision(kase);
  if (decision?.overturned) return 'DECISION_OVERTURNED';
  if (!decision || confirmed(kase).length === 0) return 'NOT_FINAL';
  if (pendingAppeal(kase) || appealWindow(kase, facts) !== null) return 'APPEAL_STILL_OPEN';
  if (kase.court?.outcome === null) return 'COURT_PENDING';
  return kase.stage === 'final' || kase.stage === 'closed' ? null : 'NOT_FINAL';
}

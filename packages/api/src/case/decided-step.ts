import type { CaseDecision } from '@kycuong/rules/case';
import { refuse } from '../core/refusal-error.ts';

/** The decision, or its refusal thrown. */
export const decided = (decision: CaseDecision): Extract<CaseDecision, { ok: true }> =>
  decision.ok ? decision : refuse(decision.refusal);

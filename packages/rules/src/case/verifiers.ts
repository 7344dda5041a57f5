import type { Case } from './case-state.ts';

/** Keeps who verified: none of them may decide the measure. */
export function asVerifier(kase: Case, ...people: readonly string[]): Case {
  return { ...kase, verifiers: [...new Set([...kase.verifiers, ...people])] };
}

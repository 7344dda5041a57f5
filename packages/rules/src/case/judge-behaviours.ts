import type { BehaviourFact } from './case-facts.ts';
import type { CaseRefusalCode } from './case-refusals.ts';
import type { Allegation, Subject } from './case-state.ts';
import type { AllegationInput } from './commands/open-case.ts';

type Judged =
  | { readonly ok: true; readonly allegations: readonly Allegation[] }
  | { readonly ok: false; readonly code: CaseRefusalCode };

/**
 * Whether each act may be looked at as the behaviour that is named: by the version in force on its day and approved by then
 * (promise 7), against a head only where the item addresses heads (promise 10), against a collective only where the
 * directive names collectives.
 */
export function judgeBehaviours(
  subject: Subject,
  inputs: readonly AllegationInput[],
  facts: readonly BehaviourFact[],
): Judged {
  const allegations: Allegation[] = [];
  for (const [place, input] of inputs.entries()) {
    const fact = facts[place];
    if (!fact) return { ok: false, code: 'FACT_MISSING' };
    const { version, approvedOn, headsOnly, clauses, namesCollectives, subjectHeaded } = fact;
    if (version === null || approvedOn === null || approvedOn > input.actOn)
      return { ok: false, code: 'NO_VERSION_ON_DAY_OF_ACT' };
    if (input.clause !== null && !clauses.includes(input.clause))
      return { ok: false, code: 'NO_SUCH_CLAUSE' };
    if (subject.kind === 'collective' && !namesCollectives)
      return { ok: false, code: 'COLLECTIVE_NOT_NAMED' };
    if (headsOnly && !(subject.kind === 'officer' && subjectHeaded))
      return { ok: false, code: 'NOT_A_HEAD_ON_THAT_DAY' };
    allegations.push({ no: place + 1, ...input, version, conclusion: null });
  }
  return { ok: true, allegations };
}

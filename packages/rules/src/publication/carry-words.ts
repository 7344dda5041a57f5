import type { PublishedResult } from './result.schema.ts';
import type { ResultDraftBody } from './result-draft.ts';

type Finding = PublishedResult['findings'][number];
const sameFinding = (one: Finding, other: Finding): boolean =>
  one.behaviour === other.behaviour && one.clause === other.clause && one.outcome === other.outcome;

/**
 * A correction begins with the words that stand, as far as the case still says the same: findings by behaviour, clause and outcome,
 * the decision while it is the same one. Everything else is what the case tells today.
 */
export const carryWords = (
  fresh: ResultDraftBody,
  standing: Pick<
    PublishedResult,
    'headline' | 'field' | 'findings' | 'concludedBy' | 'decision' | 'reply' | 'disputed' | 'rule'
  >,
): ResultDraftBody => {
  const { headline, field, concludedBy, reply, disputed } = standing;
  const sameDecision = standing.decision.decidedOn === fresh.decision.decidedOn;
  return {
    ...fresh,
    ...{ headline, field, concludedBy, reply, disputed },
    findings: fresh.findings.map(
      (finding) => standing.findings.find((one) => sameFinding(one, finding)) ?? finding,
    ),
    decision: sameDecision ? standing.decision : fresh.decision,
    rule: fresh.rule && { ...fresh.rule, facts: standing.rule?.facts ?? fresh.rule.facts },
  };
};

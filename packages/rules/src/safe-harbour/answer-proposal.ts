import { z } from 'zod';
import type { Decision } from '../core/refusal.ts';
import type { HarbourFacts } from './harbour-facts.ts';
import { harbourRefusal, type HarbourRefusalCode } from './harbour-refusals.ts';
import { type Proposal, proposalOutcomes, standingOf } from './proposal.ts';

export const answerProposalSchema = z.strictObject({
  outcome: z.enum(proposalOutcomes),
  number: z.string().trim().min(1).max(100),
  advice: z.string().trim().min(10).max(4000),
});
export type AnswerProposal = z.infer<typeof answerProposalSchema>;

export type ProposalDecision = Decision<Proposal, HarbourRefusalCode>;

/** The body asked confirms or rejects in writing; nobody answers their own proposal. */
export function answerProposal(
  proposal: Proposal,
  command: AnswerProposal,
  facts: HarbourFacts,
  seen: number,
): ProposalDecision {
  const { actor, today } = facts;
  const hindered = hindranceTo(proposal, seen);
  if (hindered) return hindered;
  if (actor.officer === null || !actor.answersForAsked) return refuse('NOT_THE_BODY_ASKED');
  if (actor.officer === proposal.officer || actor.person === proposal.filedBy)
    return refuse('ANSWERED_BY_PROPOSER');
  const answer = { ...command, by: actor.person, on: today };
  const rule = command.outcome === 'rejected' ? 'harbour.rejected-lapses' : 'harbour.confirmed';
  return {
    ok: true,
    next: { ...proposal, revision: seen + 1, answer },
    because: ['harbour.answered-by-another', rule],
  };
}

/** Whoever filed it takes it back; the pause ends, and stays visible for the days before. */
export function withdrawProposal(
  proposal: Proposal,
  facts: Pick<HarbourFacts, 'today' | 'actor'>,
  seen: number,
): ProposalDecision {
  const hindered = hindranceTo(proposal, seen);
  if (hindered) return hindered;
  if (facts.actor.person !== proposal.filedBy) return refuse('NOT_YOUR_PROPOSAL');
  return {
    ok: true,
    next: { ...proposal, revision: seen + 1, withdrawnOn: facts.today },
    because: ['harbour.withdrawn-lapses'],
  };
}

const refuse = (code: HarbourRefusalCode): ProposalDecision => ({ ok: false, refusal: harbourRefusal(code) });

function hindranceTo(proposal: Proposal, seen: number): ProposalDecision | null {
  if (seen !== proposal.revision) return refuse('STALE_PROPOSAL');
  return standingOf(proposal) === 'waiting' ? null : refuse('PROPOSAL_SETTLED');
}

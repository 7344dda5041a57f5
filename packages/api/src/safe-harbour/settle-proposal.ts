import { findProposal, settleProposal } from '@kycuong/db/safe-harbour';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import {
  answerProposal,
  harbourRefusal,
  type HarbourFacts,
  type Proposal,
  type ProposalDecision,
  withdrawProposal,
} from '@kycuong/rules/safe-harbour';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { harbourFacts } from './harbour-facts.ts';
import type { answerInput, seenProposalInput } from './harbour-inputs.ts';

type Seen = z.infer<typeof seenProposalInput>;

/** The body asked confirms or rejects in writing. */
export const answer = (
  { transaction }: Acting,
  { answer: command, ...seen }: z.infer<typeof answerInput>,
): Promise<void> =>
  transaction((trx) =>
    settle(trx, seen, (proposal, facts) => answerProposal(proposal, command, facts, seen.revision)),
  );

/** Whoever filed it takes it back. */
export const withdraw = ({ transaction }: Acting, seen: Seen): Promise<void> =>
  transaction((trx) =>
    settle(trx, seen, (proposal, facts) => withdrawProposal(proposal, facts, seen.revision)),
  );

const settle = async (
  trx: ProvinceTransaction,
  { revision, ...key }: Seen,
  decide: (proposal: Proposal, facts: HarbourFacts) => ProposalDecision,
): Promise<void> => {
  const { proposal } = (await findProposal(trx, key)) ?? refuse(harbourRefusal('NO_SUCH_PROPOSAL_FILED'));
  const decided = decide(proposal, await harbourFacts(trx, proposal.askedUnit));
  if (!decided.ok) return refuse(decided.refusal);
  await settleProposal(trx, key, revision, decided.next);
};

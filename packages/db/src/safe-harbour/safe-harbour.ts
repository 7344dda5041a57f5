// The public file of the slice.
export {
  findProposal,
  listProposals,
  type ProposalFilter,
  type ProposalKey,
  type ProposalLine,
  proposalsOfCase,
} from './read-proposals.ts';
export { fileProposal, settleProposal } from './save-proposal.ts';
export { harbourActor } from './harbour-actor.ts';

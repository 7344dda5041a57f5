// The public file of the slice: what other slices and packages may use of it.
export {
  answerProposal,
  type AnswerProposal,
  answerProposalSchema,
  type ProposalDecision,
  withdrawProposal,
} from './answer-proposal.ts';
export { covers } from './covers.ts';
export { fileProposal, type FileProposal, fileProposalSchema } from './file-proposal.ts';
export type { HarbourActor, HarbourFacts } from './harbour-facts.ts';
export { harbourLabels } from './harbour-labels.ts';
export { harbourRefusal, type HarbourRefusalCode, harbourRefusalCodes } from './harbour-refusals.ts';
export { type Pause, pauseOf } from './pause-of.ts';
export {
  answeredLate,
  type Proposal,
  type ProposalKind,
  proposalKinds,
  type ProposalStanding,
  proposalStandings,
  standingOf,
} from './proposal.ts';

// The public file of the slice: what has to be put right after a decision, for whom, and whether it was.
export { applyAnswer, type CitizenAnswer } from './apply-answer.ts';
export { decideRemedy, hindranceToRemedyStep, planRemedy, type RemedyDecision } from './decide-remedy.ts';
export { type MilestoneLateness, milestoneLateness } from './lateness.ts';
export { publishedRemedies } from './published-remedies.ts';
export {
  type PlanRemedy,
  planRemedySchema,
  type RemedyCommand,
  type RemedyCommandName,
  remedyCommandNames,
  remedyCommandSchema,
} from './remedy-commands.ts';
export type { RemedyFacts } from './remedy-facts.ts';
export { remedyLabels } from './remedy-labels.ts';
export { remedyRefusal, type RemedyRefusalCode, remedyRefusalCodes } from './remedy-refusals.ts';
export {
  type Beneficiary,
  beneficiaries,
  type Milestone,
  type Remedy,
  type RemedyLine,
  remedyLines,
  type RemedyStage,
  remedyStages,
} from './remedy-state.ts';

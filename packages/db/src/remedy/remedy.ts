// The public file of the slice.
export { applyAnswers } from './apply-answers.ts';
export {
  answerLink,
  type LinkAnswered,
  lookAtLink,
  type LinkState,
  makeLink,
  type ShownByLink,
} from './citizen-link.ts';
export {
  findRemedy,
  listRemedies,
  type RemedyEvent,
  remedyEvents,
  type RemedyKey,
  type RemedyLinkLine,
  remedyLinks,
  remediesForRecord,
  remediesOfCase,
  type RemedyRow,
} from './read-remedies.ts';
export { caseOfRemedy, saveRemedyStep, type RemedyStep } from './save-remedy-step.ts';
export { ownersToChoose } from './owners-to-choose.ts';
export { type MilestoneWork, milestonesWaiting } from './milestones-waiting.ts';

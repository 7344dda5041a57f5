// The public file of the slice: the duty to apologise for late work that touched rights, and the letter by which the head meets it.
export { confirmLateness, type ConfirmLateness, confirmLatenessSchema } from './confirm-lateness.ts';
export {
  apologyCommandNames,
  apologyCommandSchema,
  type ApologyCommand,
  type ApologyCommandName,
} from './apology-commands.ts';
export { type ApologyActor, type ApologyFacts } from './apology-facts.ts';
export { decideApology, hindranceToApologyStep, type ApologyDecision } from './decide-apology.ts';
export { apologyLabels } from './apology-labels.ts';
export { apologyRefusal, type ApologyRefusalCode, apologyRefusalCodes } from './apology-refusals.ts';
export {
  type ApologyDuty,
  apologyStages,
  type ApologyStage,
  deliveryChannels,
  exceptionGrounds,
  recipientKinds,
} from './apology-duty.ts';

// The public file of the slice: what other slices and packages may use of it.
export { type CalendarDay, limitsCalendar } from './limits-calendar.ts';
export { allowedCommands } from './allowed-commands.ts';
export { placeCase, type Placement } from './assignment.ts';
export type { BehaviourFact, CaseFacts, Level, Participant } from './case-facts.ts';
export { caseRefusal, type CaseRefusalCode, caseRefusalCodes } from './case-refusals.ts';
export {
  type Allegation,
  type Case,
  type Clock,
  confirmed,
  lastDecision,
  type Origin,
  type Subject,
} from './case-state.ts';
export { type Cause, causeLabels, causeSchema, causeWords } from './causes.ts';
export { dueOf } from './clocks.ts';
export { type CaseCommand, commandSchema, commandSchemas } from './commands.ts';
export { type OpenCase, openCase, openCaseSchema } from './commands/open-case.ts';
export { separatedCase } from './commands/separate.ts';
export { type ConflictReason, conflictsOf } from './conflicts.ts';
export { decide, speaksForSubject } from './decide.ts';
export { type ExplainedLimit, explainClock } from './explain-clock.ts';
export { type HeadEntry, headAnswersFor } from './head-answers-for.ts';
export { type LateStep, lateSteps } from './late-steps.ts';
export { type Limitation, limitationsOf } from './limitation.ts';
export { mayPublish, type Publishable } from './may-publish.ts';
export { namesCollectives } from './names-collectives.ts';
export { type CommandName, commandNames, commandRules, openingRoles } from './procedure/command-rules.ts';
export { type Certainty, type LimitId, limitIds } from './procedure/limit-rules.ts';
export { type FormRule, formsOn, type MeasureForm } from './procedure/measure-forms.ts';
export type { Procedure } from './procedure/procedure.ts';
export { procedureOf } from './procedure/procedure-of-settings.ts';
export { fallsBelow, signalPrecision, type SignalPrecision } from './signal-precision.ts';
export type { CaseDecision, Effect } from './step.ts';
export { type OfficerKind, type OriginKind, originKinds, type Stage, stages } from './vocabulary.ts';

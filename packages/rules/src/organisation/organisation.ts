// The public file of the slice: what other slices and packages may use of it.
export { type Command, commandSchema, codeSchema, type Ground, groundSchema } from './command.schema.ts';
export { findFault } from './check/find-fault.ts';
export { decide } from './decide/decide.ts';
export { undoChange } from './decide/undo-change.ts';
export { type Effect, dayOf, effectsOf } from './effects.ts';
export { nameKey } from './name-key.ts';
export { nameTokens, nameQuery } from './name-search.ts';
export { childrenOn, headOfUnitOn, unitOfOfficerOn, unitOn } from './on-day.ts';
export {
  organisationRefusal,
  type OrganisationRefusalCode,
  organisationRefusalCodes,
} from './organisation-refusals.ts';
export type { Plan, PlanDecision } from './plan.ts';
export type {
  Competence,
  Delegation,
  Leave,
  Officer,
  Post,
  RecordChange,
  RecordKind,
  RecordOfKind,
  Role,
  Stay,
  Succession,
  UnitKind,
  UnitStage,
} from './records.ts';
export { sameRecord } from './same-record.ts';
export { type Scope, scopeOf, scopeOfChanges } from './scope.ts';
export { emptyState, type OrganisationState, recordIdOf, withChanges } from './state.ts';

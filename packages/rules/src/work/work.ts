// The public file of the slice: what other slices and packages may use of it.
export { happenedOn, knownFrom } from './day-fields.ts';
export { evidenceFormat, identifierSchema, lineSchemas } from './evidence.schema.ts';
export {
  evidenceKind,
  type EvidenceKindId,
  evidenceKinds,
  fieldOf,
  isEvidenceKind,
  type WorkKindId,
} from './evidence-kinds.ts';
export type { EvidenceRecord, FieldValue } from './evidence-record.ts';
export { type Posts, readPosts } from './as-of/posts.ts';
export type { AsOf } from './as-of/as-of.ts';
export { type AsOfOptions, viewAsOf } from './as-of/view-as-of.ts';
export { type Dictionary, type Evidence, type EvidenceTable, UNKNOWN } from './store/evidence.ts';
export type { CodeValue, DerivedField, Field, FieldType, ReferenceTarget } from './field.ts';
export { formatEvidenceLine } from './format-evidence-line.ts';
export { contradictions } from './parse/contradictions.ts';
export { assignmentElements, type AssignmentElement, elementFields } from './typing/assignment-elements.ts';
export { readTyped } from './typing/read-typed.ts';
export { type DayCount, reconcile, type ReconciledDay } from './reconcile/reconcile.ts';
export { daysBehind, type SourceStanding, standingOfSource } from './reconcile/source-standing.ts';
export { buildEvidence, type KnownAt } from './store/build-evidence.ts';
export { type EvidenceBuilder, evidenceBuilder } from './store/evidence-builder.ts';
export { laneFields } from './store/lane-fields.ts';
export { type AccountableFields, accountableFields } from './accountable-fields.ts';
export { workKindIds } from './work-kind-ids.ts';

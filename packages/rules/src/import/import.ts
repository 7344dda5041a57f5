// The public file of the slice: what other packages may use of it.
export type { CellFault } from './cell-fault.ts';
export { findHeader, type Mapping, suggestMapping, suggestTarget } from './find-header.ts';
export { type ImportFacts, knownSince, unitFacts } from './import-facts.ts';
export { importRefusal, type ImportRefusalCode, importRefusalCodes } from './import-refusals.ts';
export type { ImportField, ImportTarget, ImportTargetId } from './import-target.ts';
export { mayImport } from './may-import.ts';
export { type OrganisationImport, planOrganisation, type RowRecords } from './plan-organisation.ts';
export { asEvidence, type Reading, readRow } from './read-row.ts';
export { importTarget, importTargets } from './targets.ts';
export type { DraftRecord } from './to-records.ts';

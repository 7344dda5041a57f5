// The public file of the slice.
export { versionOn } from './case-version.ts';
export { type CaseInput, caseInput } from './case-input.ts';
export { raisedBy } from './raised-by.ts';
export { findOrRefuse } from './find-or-refuse.ts';

// The public file of the folder: what other packages may use of it.
export { atomCoverage, type AtomCoverage } from './atom-coverage.ts';
export type { Case, CaseFile, IndicatorCases } from './case-file.schema.ts';
export { beginCases } from './begin-cases.ts';
export { formatCases } from './format-cases.ts';
export { mutationScore, type IndicatorMutation } from './mutation/mutation-score.ts';
export type { Mutant } from './mutation/mutant.ts';
export { parseCases, type ParsedCases } from './parse-cases.ts';
export { proposeCases, type ProposedCase } from './propose-cases.ts';
export { type CaseResult, type Observed, runCases } from './run-cases.ts';

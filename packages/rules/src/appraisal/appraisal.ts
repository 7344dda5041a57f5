// The public file of the slice: what other slices and packages may use of it.
export { analyseTable, type TableFinding, type Witness } from './analyse-table.ts';
export { type AppraisalFile, appraisalFileSchema } from './appraisal-file.schema.ts';
export { appraisalOn, type AppraisalVersion, appraisalVersion } from './appraisal-version.ts';
export type { ClassificationOutcome } from './classification-outcome.ts';
export { type Classification, type ClassificationResult, classify, type SubjectCodes } from './classify.ts';
export { decide, type TableDecision } from './decide.ts';
export { type DecisionTable, decisionTableSchema, type HitPolicy } from './decision-table.schema.ts';
export type { Factor } from './factors.ts';
export type { AppraisalFacts, Fact, Facts, FaultCount, Product } from './facts.ts';
export { type Level, levelLabels, levels } from './level.ts';
export { type Member, place, type Placement, type PlacementResult, type Standing } from './place.ts';
export { type Points, sayPoints } from './points.ts';
export type { Quota } from './quota.schema.ts';
export { type Score, scoreOf, type ScoreOutcome } from './score.ts';
export type { MissingFact, ScoreReason } from './score-reason.ts';
export type { ScoreSheet } from './score-sheet.schema.ts';
export type { InputValue, InputValues } from './table-boxes.ts';

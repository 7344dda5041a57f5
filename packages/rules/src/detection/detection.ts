// The public file of the slice: what other slices and packages may use of it.
export { type Compilation, compileCatalogue, type CompileOptions } from './compile/compile-catalogue.ts';
export { standsSince, type VersionOverTime } from './compile/stands-since.ts';
export { detect, type Detection, type IndicatorCount, type Subject } from './detect.ts';
export type { Indicator } from './language/indicator.schema.ts';
export type { GrainProgram, Program, ResolvedParameter } from './program.ts';
export { explain, type Explaining } from './reasons/explain.ts';
export {
  explainSubject,
  type Explanation,
  type Question,
  type ReasonsOver,
} from './reasons/explain-subject.ts';
export type {
  ExcludedRecord,
  MetricRecords,
  MissingData,
  NearestChange,
  ReasonNode,
  Reasons,
  ValueReason,
} from './reasons/reasons.ts';
export { sentenceOf } from './sentence/sentence-of.ts';
export type { SentenceWords } from './sentence/saying.ts';
export { wordsOfSettings } from './sentence/words-of-settings.ts';
export { type Sentence, sentenceText, type SlotKind, type Token } from './sentence/token.ts';
export type { CatalogueIdentity, Signal } from './signal.ts';
export { type DetectionContext, detectionContext } from './signals/detection-context.ts';
export type { DecidedGrain } from './signals/decided-grain.ts';
export { accountableAtRecord } from './signals/excluded-rows.ts';
export { inSignalOrder } from './signals/signal-order.ts';
export { supportingMetrics } from './signals/supporting-metrics.ts';
export { withoutAbsorbed } from './signals/without-absorbed.ts';

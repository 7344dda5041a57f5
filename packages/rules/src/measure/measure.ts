// The public file of the slice: what becomes of the measures that a case decided.
export { executeMeasure, executeMeasureSchema, liftMeasure, liftMeasureSchema } from './execute-measure.ts';
export {
  type DecidedMeasure,
  type Execution,
  type ExecutionKey,
  measuresOfCase,
  type MeasureStanding,
  measureStanding,
  measureStandings,
} from './decided-measure.ts';
export { measureLabels } from './measure-labels.ts';
export { measureRefusal, type MeasureRefusalCode, measureRefusalCodes } from './measure-refusals.ts';
export { termOf, type TermRule } from './measure-terms.ts';

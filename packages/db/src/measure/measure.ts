// The public file of the slice.
export { listExecutions } from './list-executions.ts';
export { executeMeasure, liftMeasure } from './save-execution.ts';
export { measuresToExecute, type MeasureToExecute } from './measures-to-execute.ts';

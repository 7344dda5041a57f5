// The public file of the slice.
export type { CalendarOfRun } from './compile/moment-of-run.ts';
export { type DetectionRun, runDetection, type RunOptions } from './run-detection.ts';

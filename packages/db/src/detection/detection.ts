// The public file of the slice.
export { masksStatement } from './compile/compile-grain.ts';
export type { CalendarOfRun, MomentOfRun } from './compile/moment-of-run.ts';
export { readDataUntil } from './read-data-until.ts';
export { type DetectionRun, runDetection, type RunOptions } from './run-detection.ts';

// The public file of the slice.
export { masksStatement } from './compile/compile-grain.ts';
export type { CalendarOfRun, MomentOfRun } from './compile/moment-of-run.ts';
export { readDataUntil } from './read-data-until.ts';
export { type Night, nights } from './versions-on.ts';
export { type DetectionRun, runDetection, type RunOptions } from './run-detection.ts';
export { type NightToRun, runNight } from './run-night.ts';
export { type ArrivalsToEvaluate, evaluateArrivals } from './evaluate-arrivals.ts';
export { evaluateSubjects } from './evaluate-subjects.ts';
export { reachedSubjects } from './reached-subjects.ts';

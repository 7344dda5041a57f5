// The public file of the slice; `work-on-jobs.ts` is another, for the process that works on them.
export { asJob } from '../core/as-job.ts';
export { askToCancel } from './ask-to-cancel.ts';
export { defineQueues } from './define-queues.ts';
export { enqueue, type JobToDo } from './enqueue.ts';
export { forgetProgress } from './forget-progress.ts';
export type { Job, JobHandler, JobHandlers } from './job.ts';
export { type AskedJobData, type AskedJobName, jobKinds, type JobName } from './job-kinds.ts';
export { type DeadLetter, listDeadLetters } from './list-dead-letters.ts';
export { type JobStanding, type JobState, listJobs } from './list-jobs.ts';

import type { Connection } from '../core/connect.ts';
import type { AskedJobData, AskedJobName, JobName } from './job-kinds.ts';

/** A job as its handler sees it. It may be run again after it was cut off anywhere, so its handler must be idempotent. */
export interface Job<Data> {
  readonly id: string;
  /** Empty for a job that the clock started. */
  readonly province: string;
  readonly subject: string;
  readonly data: Data;
  /** As kycuong_jobs; `asJob` opens a transaction for the province. */
  readonly db: Connection;
  /**
   * Aborted when somebody asked to cancel, when the server stops, or when another worker has taken the job over.
   * Throw its reason, as `throwIfAborted` does.
   */
  readonly stop: AbortSignal;
  /** Shows how far it is. Outside the handler's own transactions, so that everybody sees it at once. */
  readonly report: (done: number, of: number) => Promise<void>;
}

export type JobHandler<Data> = (job: Job<Data>) => Promise<void>;

/** A handler for every kind of job. */
export type JobHandlers = {
  readonly [Name in JobName]: JobHandler<Name extends AskedJobName ? AskedJobData[Name] : object>;
};

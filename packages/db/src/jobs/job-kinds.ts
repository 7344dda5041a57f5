/** What a job holds beside its province and its subject: ids and days, never personal data. */
export type JobData = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface JobKind {
  /** How often a job that failed is tried again, each time later, before it becomes a dead letter. */
  readonly retries: number;
  /** Longest that one attempt may take. A worker that dies is noticed by its heartbeat long before. */
  readonly longestMinutes: number;
  /** Jobs of this kind that one process works on at once. */
  readonly atOnce: number;
  /** When it starts by itself, as cron says it, in Viet Nam's time. Such a job belongs to no province. */
  readonly schedule?: string;
}

/** What goes out of the house: hours of an outage on the other side lose nothing. */
const outward: JobKind = { retries: 13, longestMinutes: 5, atOnce: 2 };
const usual: JobKind = { retries: 8, longestMinutes: 15, atOnce: 1 };

/** Jobs that are put into the queue for a province, by a person or by another job, and what each holds. */
export interface AskedJobData {
  /** Decides again what records that arrived can change. */
  readonly 'detect-arrivals': Readonly<Record<never, never>>;
  /** Reads a file into rows that wait, and says what each would change. */
  readonly 'read-import': { readonly run: string };
  /** Applies the waiting rows that a person confirmed, whole or not at all. */
  readonly 'apply-import': { readonly run: string };
  /** Takes an applied import of evidence back. */
  readonly 'withdraw-import': { readonly run: string };
  /** Runs all indicators of a province as of a day that has ended. */
  readonly 'detect-night': { readonly asOf: string };
  /** Tries a version over stored evidence; a person waits for it. */
  readonly 'try-version': { readonly trial: number };
  /** Sends a mail that waits. */
  readonly 'send-mail': { readonly mail: number };
  /** Calls an address outside about something that a person was told. */
  readonly 'call-webhook': { readonly call: number };
}
export type AskedJobName = keyof AskedJobData;

const askedJobs: Readonly<Record<AskedJobName, JobKind>> = {
  'read-import': { ...usual, longestMinutes: 60, atOnce: 2 },
  'apply-import': { ...usual, longestMinutes: 60 },
  'withdraw-import': { ...usual, longestMinutes: 60 },
  'detect-arrivals': usual,
  'detect-night': { ...usual, longestMinutes: 180 },
  'try-version': { ...usual, retries: 2, longestMinutes: 60 },
  'send-mail': outward,
  'call-webhook': outward,
};

/** Jobs that the clock starts, for all provinces. */
const scheduledJobs = {
  /** Removes files that came in and were kept long enough. */
  'forget-imports': { ...usual, schedule: '25 3 * * *' },
  /** Asks for the night of every province, about the day that has just ended. */
  'start-nights': { ...usual, schedule: '30 0 * * *' },
  /** Removes publications that have stopped counting. */
  'delete-expired': { ...usual, schedule: '5 0 * * *' },
  /** Tells people what stands in the outbox. */
  'tell-people': { ...usual, schedule: '* * * * *' },
  /** Writes what is to be told of limits that end soon or have ended. */
  'tell-of-limits': { ...usual, schedule: '20 6 * * *' },
  /** Sends the digests of everybody whose hour has come. */
  'send-digests': { ...usual, schedule: '0 * * * *' },
  /** Forgets what people were told long ago. */
  'forget-notifications': { ...usual, schedule: '35 3 * * *' },
  /** Carries what citizens answered by their link into the remedies. */
  'apply-citizen-answers': { ...usual, schedule: '* * * * *' },
  /** Signs the head of every public log that grew. A record that was just published is covered within a minute. */
  'sign-log-heads': { ...usual, schedule: '* * * * *' },
  /** Forgets the progress of jobs that the queue has forgotten. */
  'forget-progress': { ...usual, schedule: '15 3 * * *' },
} satisfies Record<string, JobKind>;

export type JobName = AskedJobName | keyof typeof scheduledJobs;

/** Every kind of job. Each has a handler of its name in `apps/api/src/jobs`. */
export const jobKinds: Readonly<Record<JobName, JobKind>> = { ...askedJobs, ...scheduledJobs };

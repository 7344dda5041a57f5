import { PgBoss } from 'pg-boss';
import { connect } from '../core/connect.ts';
import type { JobHandler } from './job.ts';
import type { JobData, JobKind } from './job-kinds.ts';
import { runJob, type WorkPlace } from './run-job.ts';

export interface Work {
  /** As kycuong_jobs. */
  readonly databaseUrl: string;
  readonly kinds: Readonly<Record<string, JobKind>>;
  readonly handlers: Readonly<Record<string, JobHandler<never>>>;
  /** How soon jobs are found, and workers that died are noticed. */
  readonly everySeconds?: number;
  /** How long jobs get to come to a stop when the process ends; then they are cut off, and run again later. */
  readonly stopSeconds?: number;
  readonly onFault?: (fault: { readonly job?: string; readonly message: string }) => void;
}

const zone = 'Asia/Ho_Chi_Minh';

/**
 * Starts to work on jobs, beside any number of other processes that do, and returns how to stop. Stopping asks the running
 * jobs to stop and waits for them.
 */
export async function workOnJobs(work: Work): Promise<() => Promise<void>> {
  const { databaseUrl, kinds, handlers, everySeconds = 2, stopSeconds = 8, onFault } = work;
  const atOnce = Object.values(kinds).reduce((sum, kind) => sum + kind.atOnce, 0);
  // Statements of a night over a whole province take minutes.
  const db = connect(databaseUrl, {
    max: atOnce + 2,
    statementTimeoutMs: 0,
    applicationName: 'kycuong jobs',
  });
  const closing = new AbortController();
  const place: WorkPlace = { db, closing: closing.signal, lookEveryMs: everySeconds * 1000 };
  const boss = openQueue(databaseUrl, everySeconds);
  boss.on('error', (error) => onFault?.({ message: error.message }));
  await boss.start();
  // The timer's first pass is some seconds away, and processes that are killed again and again never come to it.
  await boss.supervise();
  for (const [name, kind] of Object.entries(kinds)) {
    const handler = handlers[name]! as JobHandler<JobData>;
    const options = { localConcurrency: kind.atOnce, pollingIntervalSeconds: everySeconds, batchSize: 1 };
    await boss.work<JobData>(name, options, async ([job]) => {
      try {
        return await runJob(job!, handler, place);
      } catch (fault) {
        onFault?.({ job: name, message: (fault as Error).message });
        throw fault;
      }
    });
  }
  await keepSchedules(boss, kinds);
  return async () => {
    closing.abort(new Error('the server stops'));
    await boss.stop({ graceful: true, timeout: stopSeconds * 1000 });
    await db.destroy();
  };
}

/** As kycuong_jobs: makes nothing, changes no index, keeps no statistics. */
function openQueue(connectionString: string, everySeconds: number): PgBoss {
  return new PgBoss({
    connectionString,
    schema: 'jobs',
    application_name: 'kycuong job queue',
    max: 4,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    superviseIntervalSeconds: Math.max(5, everySeconds * 5),
    monitorIntervalSeconds: Math.max(5, everySeconds * 5),
    cronWorkerIntervalSeconds: 5,
  });
}

async function keepSchedules(boss: PgBoss, kinds: Work['kinds']): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!kinds[name]?.schedule) await boss.unschedule(name);
  }
  for (const [name, { schedule }] of Object.entries(kinds)) {
    if (schedule) await boss.schedule(name, schedule, {}, { tz: zone, missed: 'once' });
  }
}

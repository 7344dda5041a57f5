import {
  type ImportRun,
  listRejected,
  listSources,
  sampleStaged,
  type RejectedRow,
  type StagedSample,
} from '@kycuong/db/import';
import { type JobStanding, listJobs } from '@kycuong/db/jobs';
import { type ImportTarget, importTarget, importTargets, mayImport } from '@kycuong/rules/import';
import type { TableFile } from '@kycuong/spreadsheet/open-table-file';
import type { SheetRow } from '@kycuong/spreadsheet/sheet-row';
import type { Acting } from '../core/procedure.ts';
import { findRun } from './find-run.ts';
import { firstRows, openUpload } from './open-upload.ts';

export interface ImportView {
  readonly run: ImportRun;
  readonly target: ImportTarget;
  /** What this person may bring in. */
  readonly targets: readonly Pick<ImportTarget, 'id' | 'label'>[];
  readonly sources: readonly string[];
  /** Null when the file is gone. */
  readonly file: (Pick<TableFile, 'kind' | 'sheets'> & { readonly rows: readonly SheetRow[] }) | null;
  readonly job: Pick<JobStanding, 'state' | 'done' | 'of' | 'cancelAskedAt'> | null;
  readonly rejected: readonly RejectedRow[];
  readonly sample: readonly StagedSample[];
}

const shownRows = 30;
const shownRejected = 50;

export const viewImport = async (acting: Acting, { runId }: { runId: string }): Promise<ImportView> => {
  const { province, roles, transaction } = acting;
  const { run, jobs, rejected, sample, sources } = await transaction(async (trx) => {
    const run = await findRun(trx, acting, runId);
    return {
      run,
      jobs: run.jobId === null ? [] : await listJobs(trx, { province, limit: 200 }),
      rejected: await listRejected(trx, province, runId, { limit: shownRejected }),
      sample: await sampleStaged(trx, province, runId, 20),
      sources: await listSources(trx, province),
    };
  });
  const job = jobs.find(({ jobId }) => jobId === run.jobId);
  return {
    run: withJob(run, job),
    target: importTarget(run.target)!,
    targets: importTargets
      .filter((target) => mayImport(roles, target))
      .map(({ id, label }) => ({ id, label })),
    sources: [...new Set(sources.map(({ source }) => source))],
    file: await previewOf(acting, run),
    job: job ? { state: job.state, done: job.done, of: job.of, cancelAskedAt: job.cancelAskedAt } : null,
    rejected,
    sample,
  };
};

const isRunning = ({ state }: ImportRun): boolean =>
  state === 'reading' || state === 'applying' || state === 'withdrawing';

/** A job that ended before it could say so leaves its import behind: what the queue says of it counts. */
function withJob(run: ImportRun, job: JobStanding | undefined): ImportRun {
  if (!isRunning(run)) return run;
  // What a withdrawal did not finish still stands, and can be asked for again.
  if (run.state === 'withdrawing') return job?.state === 'failed' ? { ...run, state: 'applied' } : run;
  return job?.state === 'cancelled' || job?.state === 'failed' ? { ...run, state: job.state } : run;
}

async function previewOf(acting: Acting, run: ImportRun): Promise<ImportView['file']> {
  if (isRunning(run)) return null;
  const file = await openUpload(acting, run);
  return (
    file && {
      kind: file.kind,
      sheets: file.sheets,
      rows: await firstRows(file, run.sheet, run.headerRow + shownRows),
    }
  );
}

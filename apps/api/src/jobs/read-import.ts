import { findRun, finishRun, type ImportRun } from '@kycuong/db/import';
import { type AskedJobData, asJob, type Job, type JobHandler } from '@kycuong/db/jobs';
import { SheetFaultError } from '@kycuong/spreadsheet/sheet-fault';
import { endedByCancelling } from '../import/ended-by-cancelling.ts';
import { readFile } from '../import/read-file.ts';

/** Reads a file into rows that wait. Run again after it was cut off, it begins anew. */
export const readImport: JobHandler<AskedJobData['read-import']> = async (job) => {
  const { db, province, data } = job;
  const run = await asJob(db, province, (trx) => findRun(trx, province, data.run));
  if (run?.state !== 'reading') return;
  const finish = (ending: Parameters<typeof finishRun>[3]): Promise<void> =>
    asJob(db, province, (trx) => finishRun(trx, province, run, ending));
  try {
    await finish(await readFile(job as Job<object>, run satisfies ImportRun));
  } catch (error) {
    if (error instanceof SheetFaultError) return finish({ state: 'failed', fault: error.fault });
    if (endedByCancelling(error)) await finish({ state: 'cancelled' });
    throw error;
  }
};

import { findRun, finishRun } from '@kycuong/db/import';
import { type AskedJobData, asJob, type JobHandler } from '@kycuong/db/jobs';
import { importTarget } from '@kycuong/rules/import';
import { SheetFaultError } from '@kycuong/spreadsheet/sheet-fault';
import { applyEvidence } from '@kycuong/db/import';
import { applyOrganisation } from '../import/apply-organisation.ts';
import { endedByCancelling } from '../import/ended-by-cancelling.ts';

/** Applies what a person confirmed, in one transaction: an import is whole, or it is not there. */
export const applyImport: JobHandler<AskedJobData['apply-import']> = async ({
  db,
  province,
  data,
  stop,
  report,
}) => {
  const run = await asJob(db, province, (trx) => findRun(trx, province, data.run));
  if (run?.state !== 'applying') return;
  const finish = (ending: Parameters<typeof finishRun>[3]): Promise<void> =>
    asJob(db, province, (trx) => finishRun(trx, province, run, ending));
  const all = (run.counts.new ?? 0) + (run.counts.changed ?? 0);
  const told = async (done: number): Promise<void> => {
    stop.throwIfAborted();
    await report(done, all);
  };
  try {
    await asJob(db, province, async (trx) => {
      const changeNo =
        importTarget(run.target)!.group === 'organisation'
          ? await applyOrganisation(trx, province, run, told)
          : (await applyEvidence(trx, province, run, told), null);
      stop.throwIfAborted();
      await finishRun(trx, province, run, { state: 'applied', changeNo });
    });
  } catch (error) {
    if (error instanceof SheetFaultError) return finish({ state: 'failed', fault: error.fault });
    if (endedByCancelling(error)) await finish({ state: 'cancelled' });
    throw error;
  }
};

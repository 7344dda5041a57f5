import { findRun, withdrawEvidence } from '@kycuong/db/import';
import { type AskedJobData, asJob, type JobHandler } from '@kycuong/db/jobs';

/** Takes back what an import brought, in one transaction: it is withdrawn as a whole or stands. */
export const withdrawImport: JobHandler<AskedJobData['withdraw-import']> = async ({
  db,
  province,
  data,
  stop,
  report,
}) => {
  const run = await asJob(db, province, (trx) => findRun(trx, province, data.run));
  if (run?.state !== 'withdrawing') return;
  const all = (run.counts.new ?? 0) + (run.counts.changed ?? 0);
  await asJob(db, province, (trx) =>
    withdrawEvidence(trx, province, run, async (done) => {
      stop.throwIfAborted();
      await report(done, all);
    }),
  );
};

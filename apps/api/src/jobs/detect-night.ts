import { runNight } from '@kycuong/db/detection';
import type { AskedJobData, JobHandler } from '@kycuong/db/jobs';
import type { CivilDay } from '@kycuong/rules/civil-day';

export const detectNight: JobHandler<AskedJobData['detect-night']> = ({
  id,
  province,
  data,
  db,
  stop,
  report,
}) =>
  runNight(db, {
    province,
    asOf: data.asOf as CivilDay,
    knownAt: new Date().toISOString(),
    jobId: id,
    stop,
    report,
  });

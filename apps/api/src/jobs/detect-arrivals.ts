import { evaluateArrivals } from '@kycuong/db/detection';
import type { JobHandler } from '@kycuong/db/jobs';

export const detectArrivals: JobHandler<object> = ({ id, province, db, stop }) =>
  evaluateArrivals(db, { province, knownAt: new Date().toISOString(), jobId: id, stop });

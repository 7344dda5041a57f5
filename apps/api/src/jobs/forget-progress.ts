import { forgetProgress as forget, type JobHandler } from '@kycuong/db/jobs';

export const forgetProgress: JobHandler<object> = ({ db }) => forget(db);

import type { JobHandler } from '@kycuong/db/jobs';
import { forgetNotifications as forget } from '@kycuong/db/notification';

export const forgetNotifications: JobHandler<object> = ({ db }) => forget(db);

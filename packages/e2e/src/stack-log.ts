import { join } from 'node:path';

/** What the services of the journeys said, line by line. */
export const stackLog = (): string => join(process.env['KYCUONG_E2E_DATA'] ?? '', 'stack.log');

import { pino, type Logger } from 'pino';

export type { Logger };

/** Structured lines on standard output. Callers log codes, counts and durations; never names, inputs or addresses. */
export const createLog = (name: string): Logger =>
  pino({
    name,
    level: process.env['KYCUONG_LOG_LEVEL'] ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });

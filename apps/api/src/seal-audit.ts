import { sealEntries } from '@kycuong/db/audit';
import { connect } from '@kycuong/db/connect';
import type { FastifyBaseLogger } from 'fastify';

/** Chains committed audit entries every few seconds. Returns how to stop, after the round that is under way. */
export const sealAudit = (
  jobsDatabaseUrl: string,
  everySeconds: number,
  log: FastifyBaseLogger,
): (() => Promise<void>) => {
  const db = connect(jobsDatabaseUrl, { max: 2, applicationName: 'kycuong audit sealer' });
  let round: Promise<void> = Promise.resolve();
  const seal = async (): Promise<void> => {
    try {
      for (const { province, entries, sealNo } of await sealEntries(db))
        log.info({ province, entries, sealNo }, 'audit sealed');
    } catch (error) {
      // The next round seals what this one left.
      log.error({ cause: error instanceof Error ? error.message : 'unknown' }, 'audit sealing failed');
    }
  };
  const timer = setInterval(() => {
    round = round.then(seal);
  }, everySeconds * 1000);
  return async () => {
    clearInterval(timer);
    await round;
    await seal();
    await db.destroy();
  };
};

import type { TokenHolder } from '@kycuong/db/access';
import { connect } from '@kycuong/db/connect';
import { readReceipt, type Receipt, type Taken, takeEvents } from '@kycuong/db/work';
import { readEvents } from '@kycuong/rules/work/events';
import { authenticateToken } from '../access/access.ts';
import { eventsHaveProblems, notFound } from '../core/api-refusals.ts';
import { refuse, refusedByDatabase } from '../core/refusal-error.ts';

export interface Ingest {
  /** Which system sends, from its `Authorization` header. */
  readonly holderOf: (authorization: string | undefined) => Promise<TokenHolder>;
  readonly take: (holder: TokenHolder, sent: readonly unknown[]) => Promise<Taken>;
  readonly receipt: (holder: TokenHolder, receipt: string) => Promise<Receipt>;
  readonly close: () => Promise<void>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Works as the role of the jobs, because a token acts for a system and no person stands behind it. */
export const createIngest = (jobsDatabaseUrl: string, now = () => new Date()): Ingest => {
  const db = connect(jobsDatabaseUrl, { max: 4, applicationName: 'kycuong events' });
  return {
    holderOf: (authorization) => authenticateToken(db, authorization, 'events.write'),
    take: async (holder, sent) => {
      const read = readEvents(sent, now().toISOString());
      if (!read.ok) return refuse(eventsHaveProblems, { problems: read.problems });
      try {
        return await takeEvents(db, holder, read.events);
      } catch (error) {
        throw refusedByDatabase(error);
      }
    },
    receipt: async (holder, receipt) =>
      (uuid.test(receipt) ? await readReceipt(db, holder, receipt) : null) ?? refuse(notFound('receipt')),
    close: () => db.destroy(),
  };
};

import type { Connection } from '@kycuong/db/connect';
import type { Logger } from './log.ts';
import type { Claims } from './claims.ts';

/** One request of one person. Nothing is read from the database until a procedure asks. */
export interface StaffContext {
  readonly requestId: string;
  readonly log: Logger;
  readonly db: Connection;
  readonly claims: Claims;
  readonly now: () => Date;
  readonly session: { readonly token: string } | null;
  /** The province the person says they work in; membership is proved again by the claims. */
  readonly province: string | null;
}

import type { Connection } from '@kycuong/db/connect';
import type { Family } from '@kycuong/rules/catalogue/schema/family';
import type { ClaimsKeeper } from './claims.ts';
import type { Logger } from './log.ts';
import type { Outgoing } from './outgoing.ts';

/** One request of one person. Nothing is read from the database until a procedure asks. */
export interface StaffContext {
  readonly requestId: string;
  readonly log: Logger;
  readonly db: Connection;
  readonly claims: ClaimsKeeper;
  readonly now: () => Date;
  /** Families that compare items across directives. */
  readonly families: readonly Family[];
  readonly outgoing: Outgoing;
  readonly session: { readonly token: string } | null;
  /** The province the person says they work in; membership is proved again by the claims. */
  readonly province: string | null;
}

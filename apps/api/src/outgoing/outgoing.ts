import { type derivedSecret } from '@kycuong/api/staff';
import type { TestAllowance } from './call-address.ts';
import type { Mailer } from './mailer.ts';

/** What jobs send with. */
export interface Outgoing {
  /** Null where no mail server is configured. */
  readonly mailer: Mailer | null;
  /** Where the console is reached, for links. */
  readonly origin: string;
  readonly secret: (use: Parameters<typeof derivedSecret>[1], nonce: string) => string;
  readonly now: () => Date;
  readonly webhookAllowance?: TestAllowance;
}

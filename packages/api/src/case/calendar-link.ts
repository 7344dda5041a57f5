import {
  type CalendarLimit,
  endCalendarLink as end,
  findCalendarLink,
  makeCalendarLink as make,
  readCalendar,
} from '@kycuong/db/case';
import type { Connection } from '@kycuong/db/connect';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Acting } from '../core/procedure.ts';
import { digestOf, oneTimeSecret } from '../core/one-time-secret.ts';

export const readCalendarLink = ({ transaction }: Acting): Promise<{ madeOn: CivilDay | null }> =>
  transaction(async (trx) => ({ madeOn: await findCalendarLink(trx) }));

/** Shown once; the address before stops at once. */
export const makeCalendarLink = ({ transaction }: Acting): Promise<{ token: string }> =>
  transaction(async (trx) => {
    const { secret, digest } = oneTimeSecret();
    await make(trx, digest);
    return { token: secret };
  });

export const endCalendarLink = ({ transaction }: Acting): Promise<void> => transaction(end);

/** Without a session, by the address alone. One answer for an address that was ended and one that never was. */
export const limitsByLink = async (db: Connection, token: string): Promise<CalendarLimit[] | null> =>
  /^[\w-]{43}$/.test(token) ? readCalendar(db, digestOf(token)) : null;

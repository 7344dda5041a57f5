import type { LimitId } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { Connection } from '../core/connect.ts';
import type { CaseKey } from './case-key.ts';

/** The day since when the acting person's calendar has an address, or null. */
export async function findCalendarLink(trx: ProvinceTransaction): Promise<CivilDay | null> {
  const found = await trx.selectFrom('casework.calendar_link').select('made_on').executeTakeFirst();
  return (found?.made_on as CivilDay | undefined) ?? null;
}

/** In place of the address before. */
export async function makeCalendarLink(trx: ProvinceTransaction, tokenDigest: string): Promise<void> {
  await sql`select casework.make_calendar_link(${tokenDigest})`.execute(trx);
}

export async function endCalendarLink(trx: ProvinceTransaction): Promise<void> {
  await sql`select casework.end_calendar_link()`.execute(trx);
}

/** A limit as a calendar shows it: nobody's name, no title. */
export interface CalendarLimit extends CaseKey {
  /** Its place among the clocks of the case; stays the same when the day moves. */
  readonly clock: number;
  readonly limit: LimitId;
  readonly due: CivilDay;
}

/** Limits in the cases of whoever made an address; null when it is not good. Needs no claims. */
export async function readCalendar(db: Connection, tokenDigest: string): Promise<CalendarLimit[] | null> {
  const { rows } = await sql<{
    limits: CalendarLimit[] | null;
  }>`select casework.read_calendar(${tokenDigest}) as limits`.execute(db);
  return rows[0]?.limits ?? null;
}

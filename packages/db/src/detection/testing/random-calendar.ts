import fc from 'fast-check';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';
import type { CalendarOfRun } from '../compile/moment-of-run.ts';
import { civilDay } from './civil-day.ts';
import { asOf } from './random-evidence.ts';

export interface TestCalendar extends CalendarOfRun {
  /** Working days after `from` up to and including `to`. */
  readonly between: (from: number, to: number) => number;
  readonly isWorking: (day: number) => boolean;
}

/** A calendar with many rest days, over so short a time that evidence lies before and after it. */
export const randomCalendar: fc.Arbitrary<TestCalendar> = fc
  .record({
    first: fc.integer({ min: asOf - 120, max: asOf - 20 }),
    length: fc.integer({ min: 10, max: 140 }),
    rest: fc.uniqueArray(fc.integer({ min: asOf - 120, max: asOf + 120 }), { maxLength: 60 }),
  })
  .map(({ first, length, rest }) => {
    const last = first + length;
    const isWorking = (day: number): boolean => {
      const weekday = new Date(day * 86_400_000).getUTCDay();
      return weekday !== 0 && weekday !== 6 && !(day >= first && day <= last && rest.includes(day));
    };
    const between = (from: number, to: number): number => {
      if (to < from) return -between(to, from);
      let count = 0;
      for (let day = from + 1; day <= to; day++) if (isWorking(day)) count++;
      return count;
    };
    return { version: 'test/1', first, last, between, isWorking };
  });

export async function storeCalendar(trx: ProvinceTransaction, calendar: TestCalendar): Promise<void> {
  let sum = 0;
  const days = Array.from({ length: calendar.last - calendar.first + 1 }, (_, place) => {
    const day = calendar.first + place;
    if (calendar.isWorking(day)) sum++;
    return { calendar: calendar.version, day: civilDay(day), up_to: sum };
  });
  await sql`insert into work.working_day_index select * from json_to_recordset(${JSON.stringify(days)})
    as d (calendar text, day date, up_to int)`.execute(trx);
}

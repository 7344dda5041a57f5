import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import { noticeObject, type ResultNotice } from './read-result.ts';

/**
 * What was withdrawn and stands no more, the newest first: the last word of the log about a number whose end date has not come. After
 * that day the record would be gone anyhow, and the log alone remembers.
 */
export async function readWithdrawn(
  db: Connection,
  province: string,
  limit: number,
): Promise<ResultNotice[]> {
  const { rows } = await sql<{ notice: ResultNotice }>`
    select ${noticeObject} as notice from publication.notice n
    join publication.given_number g on g.province_id = n.province_id and g.number = n.number
    where n.province_id = ${province} and n.kind = 'withdrawn' and g.ends_on > (select today from publication.calendar)
      and not exists (select from publication.notice l where l.province_id = n.province_id and l.number = n.number and l.notice_no > n.notice_no)
      and not exists (select from publication.result r where r.province_id = n.province_id and r.number = n.number)
    order by n.leaf desc limit ${limit}`.execute(db);
  return rows.map(({ notice }) => notice);
}

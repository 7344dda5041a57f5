import { type Fragment, sqlOf, textLiteral } from './fragment.ts';
import type { CalendarOfRun } from './moment-of-run.ts';

/** The index as one array, read once a statement: a subscript costs nanoseconds, a join for each end of a span does not. */
export const workingDayIndex = ({ version }: CalendarOfRun): Fragment => sqlOf`
working_day_index as materialized (
  select array_agg(up_to order by day) as up_to from work.working_day_index where calendar = ${textLiteral(version)})`;

/** Working days after one whole-number day up to and including another; negative when `to` is earlier. */
export function workingDaysBetween(from: Fragment, to: Fragment, calendar: CalendarOfRun): Fragment {
  return sqlOf`(${upTo(to, calendar)} - ${upTo(from, calendar)})`;
}

function upTo(day: Fragment, { first, last }: CalendarOfRun): Fragment {
  const at = (place: Fragment | number) => sqlOf`(select up_to from working_day_index)[${place}]`;
  const size = last - first + 1;
  return sqlOf`(case when ${day} < ${first} then ${weekdaysUpTo(day)} - ${weekdaysUpTo(sqlOf`${first - 1}`)}
    when ${day} > ${last} then ${at(size)} + ${weekdaysUpTo(day)} - ${weekdaysUpTo(sqlOf`${last}`)}
    else ${at(sqlOf`${day} - ${first - 1}`)} end)`;
}

/** Mondays to Fridays up to and including a day, as in `rules/calendar`. Days lie after 1970, so division rounds down. */
function weekdaysUpTo(day: Fragment): Fragment {
  return sqlOf`((${day} + 3) / 7 * 5 + least((${day} + 3) % 7 + 1, 5))`;
}

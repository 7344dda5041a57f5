import { epochDayOf } from '../core/epoch-day.ts';

/** The first day on which the country's clock was UTC+7. Earlier instants have other civil days. */
export const firstDay = epochDayOf({ year: 1975, month: 6, day: 13 });

/** The last day of the index; evidence and deadlines beyond it are refused. */
export const lastDay = epochDayOf({ year: 2049, month: 12, day: 31 });

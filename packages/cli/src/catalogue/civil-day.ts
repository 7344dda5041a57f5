import { type CivilDay, civilDaySchema } from '@kycuong/rules/civil-day';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes } from '../command/command.ts';

export function readDay(text: string): CivilDay {
  const day = civilDaySchema.safeParse(text);
  if (day.success) return day.data;
  throw new CliProblem(exitCodes.badInput, {
    vi: `\`${text}\` không phải là ngày có thật; viết dạng năm-tháng-ngày, như \`2026-12-01\``,
    en: `\`${text}\` is not a day of the calendar; write it as year-month-day, like \`2026-12-01\``,
  });
}

/** Today in Vietnam, whatever the clock of this machine is set to. */
export function today(now = new Date()): CivilDay {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
  return civilDaySchema.parse(format.format(now));
}

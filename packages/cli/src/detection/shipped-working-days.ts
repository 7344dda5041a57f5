import { readFile } from 'node:fs/promises';
import { buildCalendar, type WorkingDays } from '@kycuong/rules/calendar';
import { parseCalendar } from '@kycuong/rules/calendar/parse';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes } from '../command/command.ts';

/** The calendar of Viet Nam that the toolkit ships, as known at an instant where one is given. */
export async function shippedWorkingDays(knownAt?: string): Promise<WorkingDays> {
  const name = 'viet-nam.yaml';
  const text = await readFile(new URL(import.meta.resolve(`@kycuong/rules/calendars/${name}`)), 'utf8');
  const parsed = parseCalendar(text, name);
  if (parsed.ok) return buildCalendar(parsed.file, knownAt === undefined ? {} : { knownAt }).workingDays;
  const [first] = parsed.problems;
  throw new CliProblem(exitCodes.environment, {
    vi: `lịch đi kèm bị hỏng: ${name}:${first?.line} ${first?.message.vi}; tải lại mã nguồn`,
    en: `the shipped calendar is broken: ${name}:${first?.line} ${first?.message.en}; check the sources out again`,
  });
}

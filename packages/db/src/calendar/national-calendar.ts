import { readFile } from 'node:fs/promises';
import { buildCalendar, type Calendar, type WorkingDays } from '@kycuong/rules/calendar';
import { parseCalendar } from '@kycuong/rules/calendar/parse';

export interface NationalCalendar {
  readonly version: string;
  readonly workingDays: WorkingDays;
  /** With the reasons of its days, for whoever explains a deadline. */
  readonly calendar: Calendar;
}

let built: Promise<NationalCalendar> | undefined;

/** The working calendar of Viet Nam that ships with the toolkit. */
export function nationalCalendar(): Promise<NationalCalendar> {
  built ??= build();
  return built;
}

async function build(): Promise<NationalCalendar> {
  const file = 'viet-nam.yaml';
  const text = await readFile(new URL(import.meta.resolve(`@kycuong/rules/calendars/${file}`)), 'utf8');
  const parsed = parseCalendar(text, file);
  if (!parsed.ok) throw new Error(`${file} does not read`);
  const calendar = buildCalendar(parsed.file);
  return { version: calendar.version.hash, workingDays: calendar.workingDays, calendar };
}

import { readFileSync } from 'node:fs';
import type { CalendarFile } from '../calendar/calendar.schema.ts';
import { parseCalendar } from '../calendar/parse-calendar.ts';

/** The calendar file of Viet Nam that the toolkit ships. */
export function shippedCalendarFile(): CalendarFile {
  const text = readFileSync(new URL('../../calendars/viet-nam.yaml', import.meta.url), 'utf8');
  const parsed = parseCalendar(text, 'viet-nam.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.file;
}

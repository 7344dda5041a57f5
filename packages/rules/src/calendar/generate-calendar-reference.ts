// Writes docs/reference/calendar.md from the calendar file; with --check only says whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseCalendar } from './parse-calendar.ts';
import { calendarPage } from './reference/calendar-page.ts';

const command = 'node packages/rules/src/calendar/generate-calendar-reference.ts';
const source = new URL('../../calendars/viet-nam.yaml', import.meta.url);
const target = new URL('../../../../docs/reference/calendar.md', import.meta.url);

const parsed = parseCalendar(readFileSync(source, 'utf8'), 'viet-nam.yaml');
if (!parsed.ok) {
  console.error(JSON.stringify(parsed.problems, null, 2));
  process.exitCode = 1;
} else {
  const text = calendarPage(parsed.file, command);
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (text !== readFileSync(target, 'utf8')) {
    console.error(`docs/reference/calendar.md is not what the calendar says; run ${command}`);
    process.exitCode = 1;
  }
}

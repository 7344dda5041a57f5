import { formatPath } from '../core/path.ts';
import type { Problem } from '../core/problem.ts';
import { readYaml } from '../core/yaml/read-yaml.ts';
import { calendarFaults } from './calendar-rules.ts';
import { type CalendarFile, calendarFileSchema } from './calendar.schema.ts';

export type ParsedCalendar =
  | { readonly ok: true; readonly file: CalendarFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a calendar file, or says everything that is wrong with it, with line, column and path. Never throws. */
export function parseCalendar(text: string, fileName: string): ParsedCalendar {
  const reading = readYaml(text, fileName, calendarFileSchema);
  if (!reading.ok) return reading;
  const problems = calendarFaults(reading.value).map(({ words, path }): Problem => ({
    severity: 'error',
    file: fileName,
    path: formatPath(path),
    ...reading.locate(path),
    ...words,
  }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: reading.value };
}

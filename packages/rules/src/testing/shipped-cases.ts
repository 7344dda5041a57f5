import { buildCalendar, type WorkingDays } from '../calendar/calendar.ts';
import { type CaseFile, parseCases } from '../detection/cases/cases.ts';
import { shippedCatalogue, shippedFile, type ShippedProvince } from './shipped.ts';
import { shippedCalendarFile } from './shipped-calendar.ts';

/** The cases of a pack that the toolkit ships. */
export function shippedCases(province: ShippedProvince): CaseFile {
  const name = `${province}.cases.yaml`;
  const parsed = parseCases(shippedFile(name), name, shippedCatalogue(province));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.file;
}

export function shippedWorkingDays(): WorkingDays {
  return buildCalendar(shippedCalendarFile()).workingDays;
}

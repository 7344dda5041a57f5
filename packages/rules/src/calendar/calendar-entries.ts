import { toEpochDay } from '../core/epoch-day.ts';
import { instantMicros } from '../core/instant.ts';
import type { CalendarEntry } from './calendar.schema.ts';

/** What an entry is about: of two entries about the same thing the later recorded one counts. */
export function subjectOf(entry: CalendarEntry): string {
  switch (entry.kind) {
    case 'tet':
      return `tet ${entry.first.slice(0, 4)}`;
    case 'national-day':
      return `national-day ${entry.beside.slice(0, 4)}`;
    case 'swap':
      return `swap ${entry.dayOff}`;
    case 'day-off':
      return `day-off ${entry.day}`;
    case 'switchable':
      return `switchable ${entry.switch}`;
  }
}

/** The entries that counted at an instant: for each subject the latest recorded, unless it takes the earlier ones back. */
export function entriesKnownAt(
  entries: readonly CalendarEntry[],
  knownAt: string | undefined,
): CalendarEntry[] {
  const latest = new Map<string, CalendarEntry>();
  const limit = knownAt === undefined ? Infinity : instantMicros(knownAt);
  const inOrder = entries.toSorted((a, b) => instantMicros(a.recordedAt) - instantMicros(b.recordedAt));
  for (const entry of inOrder) {
    if (instantMicros(entry.recordedAt) <= limit) latest.set(subjectOf(entry), entry);
  }
  return [...latest.values()].filter(({ withdrawn }) => withdrawn !== true);
}

/** The days that an entry names, as epoch days; none for a yearly one. */
export function namedDays(entry: CalendarEntry): readonly number[] {
  switch (entry.kind) {
    case 'tet':
      return [toEpochDay(entry.first)];
    case 'national-day':
      return [toEpochDay(entry.beside)];
    case 'swap':
      return [toEpochDay(entry.dayOff), toEpochDay(entry.worked)];
    case 'day-off':
      return [toEpochDay(entry.day)];
    case 'switchable':
      return [];
  }
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../core/canonical-json.ts';
import { instantMicros } from '../core/instant.ts';
import { entriesKnownAt } from './calendar-entries.ts';
import { firstDay, lastDay } from './calendar-range.ts';
import type { CalendarEntry, CalendarFile } from './calendar.schema.ts';
import { type Doubt, doubtsBetween, standingOfYear, type YearStanding } from './doubts.ts';
import { type SpecialDay, specialDays } from './special-days.ts';
import { indexWorkingDays, isWeeklyRest, type WorkingDays } from './working-days.ts';

/** Which calendar a deadline was reckoned with. Equal hashes give equal deadlines. */
export interface CalendarVersion {
  readonly id: string;
  /** SHA-256 of everything that counts: the entries known, the switches, the computed rules. */
  readonly hash: string;
  /** The instant of the latest entry that counts; null when none does. */
  readonly recordedAt: string | null;
  readonly switches: readonly string[];
}

export interface Calendar {
  readonly version: CalendarVersion;
  readonly workingDays: WorkingDays;
  /** Why a day is a holiday, made up or swapped; undefined for a day that is what its weekday says. */
  readonly specialDay: (day: number) => SpecialDay | undefined;
  readonly standingOfYear: (year: number) => YearStanding;
  /** What nobody can say with a source about the days from `first` to `last`, both included. */
  readonly doubtsBetween: (first: number, last: number) => readonly Doubt[];
}

export interface CalendarOptions {
  /** Only what was recorded up to this instant counts; an RFC 3339 instant with an offset. Left out: everything. */
  readonly knownAt?: string;
  /** The switches that are on, such as `ngay-van-hoa`. */
  readonly switches?: readonly string[];
}

/** Grows whenever a computed holiday changes, so that old versions keep their hash. */
const computedRules = 1;

export function buildCalendar(file: CalendarFile, options: CalendarOptions = {}): Calendar {
  const switches = [...new Set(options.switches)].toSorted();
  const known = entriesKnownAt(file.entries, options.knownAt);
  const special = specialDays(known.filter((entry) => applies(entry, switches)));

  return {
    version: {
      id: file.id,
      hash: hashOf({ id: file.id, computedRules, switches, entries: known }),
      recordedAt: latestInstant(known),
      switches,
    },
    workingDays: indexWorkingDays(firstDay, lastDay, (day) => isWorked(day, special.get(day))),
    specialDay: (day) => special.get(day),
    standingOfYear: (year) => standingOfYear(year, known),
    doubtsBetween: (first, last) => doubtsBetween(first, last, known),
  };
}

/** A switchable entry waits for its switch; any other for a source that was checked. */
function applies(entry: CalendarEntry, switches: readonly string[]): boolean {
  return entry.kind === 'switchable' ? switches.includes(entry.switch) : entry.certainty === 'verified';
}

function isWorked(day: number, special: SpecialDay | undefined): boolean {
  return special === undefined ? !isWeeklyRest(day) : special.kind === 'swapped-in';
}

function latestInstant(entries: readonly CalendarEntry[]): string | null {
  const instants = entries.map(({ recordedAt }) => recordedAt);
  return instants.toSorted((a, b) => instantMicros(b) - instantMicros(a))[0] ?? null;
}

function hashOf(content: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}

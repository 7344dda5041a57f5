import { readFileSync } from 'node:fs';
import type { Connection } from '@kycuong/db/connect';
import { type MomentOfRun, runDetection } from '@kycuong/db/detection';
import { buildCalendar } from '@kycuong/rules/calendar';
import { parseCalendar } from '@kycuong/rules/calendar/parse';
import { parseCatalogue } from '@kycuong/rules/catalogue';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { compileCatalogue, detectionContext } from '@kycuong/rules/detection';

export const province = 'yen-bai';
export const asOf = '2026-12-26' as CivilDay;
export const knownAt = '2027-01-01T00:00:00+07:00';
/** Days since 1/1/1970. */
export const day = Date.parse(asOf) / 86_400_000;

const packed = (path: string) => readFileSync(new URL(import.meta.resolve(`@kycuong/rules/${path}`)), 'utf8');

export function shippedCalendar() {
  const parsed = parseCalendar(packed('calendars/viet-nam.yaml'), 'viet-nam.yaml');
  if (!parsed.ok) throw new Error('the calendar does not read');
  const { version, workingDays } = buildCalendar(parsed.file);
  return {
    calendar: { version: version.hash, first: workingDays.first, last: workingDays.last },
    workingDays,
  };
}

export type ReadyPack = ReturnType<typeof readyPack>;

export function readyPack() {
  const parsed = parseCatalogue(packed(`packs/${province}.yaml`), province);
  if (!parsed.ok) throw new Error('the catalogue does not read');
  const compiled = compileCatalogue(parsed.catalogue, { asOf, lookBack: true });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { program } = compiled;
  return { program, context: detectionContext(parsed.catalogue, program.contentHash) };
}

/** All grains of the catalogue, signals reconciled. */
export const runNight = (
  jobs: Connection,
  calendar: MomentOfRun['calendar'],
  { program, context }: ReadyPack,
) => runDetection(jobs, program, { context, calendar, asOf: day, knownAt, expiryDays: 30 });

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCivilDay, toEpochDay, weekdayOf } from '../core/epoch-day.ts';
import { day } from '../testing/shipped.ts';
import { shippedCalendarFile } from '../testing/shipped-calendar.ts';
import { buildCalendar, type Calendar } from './build-calendar.ts';
import { firstDay, lastDay } from './calendar-range.ts';

const file = shippedCalendarFile();
const calendar = buildCalendar(file);

/** The days from the first to the last on which nobody works, as the press told them. */
const closed = [
  ['2020-01-23', '2020-01-29'],
  ['2020-09-02', '2020-09-02'],
  ['2021-02-10', '2021-02-16'],
  ['2021-09-02', '2021-09-05'],
  ['2022-01-29', '2022-02-06'],
  ['2022-04-30', '2022-05-03'],
  ['2022-09-01', '2022-09-04'],
  ['2022-12-31', '2023-01-02'],
  ['2023-01-20', '2023-01-26'],
  ['2023-04-29', '2023-05-03'],
  ['2023-09-01', '2023-09-04'],
  ['2024-02-08', '2024-02-14'],
  ['2024-04-27', '2024-05-01'],
  ['2024-08-31', '2024-09-03'],
  ['2025-01-25', '2025-02-02'],
  ['2025-04-30', '2025-05-04'],
  ['2025-08-30', '2025-09-02'],
  ['2026-01-01', '2026-01-04'],
  ['2026-02-14', '2026-02-22'],
  ['2026-04-25', '2026-04-27'],
  ['2026-04-30', '2026-05-03'],
] as const;

function closedAround(calendar: Calendar, inside: string): readonly [string, string] {
  const { isWorking } = calendar.workingDays;
  let [first, last] = [toEpochDay(day(inside)), toEpochDay(day(inside))];
  while (!isWorking(first - 1)) first--;
  while (!isWorking(last + 1)) last++;
  return [toCivilDay(first), toCivilDay(last)];
}

it.each(closed)('closes from %s to %s', (first, last) => {
  expect(closedAround(calendar, first)).toEqual([first, last]);
});

it.each(['2024-05-04', '2025-04-26', '2026-01-10'])('works on the Saturday %s', (saturday) => {
  expect(weekdayOf(toEpochDay(day(saturday)))).toBe(6);
  expect(calendar.workingDays.isWorking(toEpochDay(day(saturday)))).toBe(true);
});

it('does not apply a swap without a checked source, and doubts its days', () => {
  const [dayOff, worked] = [toEpochDay(day('2026-08-31')), toEpochDay(day('2026-08-22'))];
  expect(calendar.workingDays.isWorking(dayOff)).toBe(true);
  expect(calendar.workingDays.isWorking(worked)).toBe(false);
  expect(calendar.doubtsBetween(dayOff, dayOff)).toHaveLength(1);
  expect(calendar.doubtsBetween(worked, worked)).toHaveLength(1);
  expect(calendar.doubtsBetween(worked + 1, dayOff - 1)).toEqual([]);
});

it('knows which years have a schedule with a source', () => {
  const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031];
  expect(years.map((year) => calendar.standingOfYear(year))).toEqual([
    'unconfirmed',
    ...Array.from({ length: 6 }, () => 'confirmed'),
    'in-part',
    ...Array.from({ length: 5 }, () => 'unconfirmed'),
  ]);
});

it('has 24 November as a holiday only where it is switched on, and in doubt either way', () => {
  const cultureDay = toEpochDay(day('2026-11-24'));
  const switched = buildCalendar(file, { switches: ['ngay-van-hoa'] });
  expect(calendar.workingDays.isWorking(cultureDay)).toBe(true);
  expect(switched.workingDays.isWorking(cultureDay)).toBe(false);
  expect(switched.workingDays.isWorking(toEpochDay(day('2025-11-24')))).toBe(true);
  expect(switched.specialDay(toEpochDay(day('2029-11-26')))?.kind).toBe('made-up');
  expect(switched.version.hash).not.toBe(calendar.version.hash);
  for (const each of [calendar, switched]) expect(each.doubtsBetween(cultureDay, cultureDay)).toHaveLength(1);
});

it('doubts the day on which a switchable holiday would be made up', () => {
  const doubted = ['2029-11-23', '2029-11-24', '2029-11-26', '2026-11-25'].map((text) => {
    const at = toEpochDay(day(text));
    return calendar.doubtsBetween(at, at).map(({ code }) => code);
  });
  const whole = 'year-unconfirmed';
  expect(doubted).toEqual([[whole], [whole], [whole], []]);
  const entries = [
    { ...file.entries[0]!, kind: 'tet' as const, first: day('2029-02-11') },
    { ...file.entries[2]!, kind: 'national-day' as const, beside: day('2029-09-03') },
  ];
  const confirmed = buildCalendar({ ...file, entries: [...file.entries, ...entries] });
  const saturday = toEpochDay(day('2029-11-24'));
  expect(confirmed.standingOfYear(2029)).toBe('confirmed');
  expect(confirmed.doubtsBetween(saturday - 9, saturday - 1)).toEqual([]);
  expect(confirmed.doubtsBetween(saturday + 2, saturday + 2)).toHaveLength(1);
});

it('has days by default where nothing was decided yet', () => {
  // Lunar New Year’s Day is Saturday 6 February; 2 September a Thursday, later a Monday and a Saturday.
  expect(closedAround(calendar, '2027-02-06')).toEqual(['2027-02-04', '2027-02-10']);
  expect(closedAround(calendar, '2027-09-02')).toEqual(['2027-09-02', '2027-09-05']);
  expect(closedAround(calendar, '2030-09-02')).toEqual(['2030-08-31', '2030-09-03']);
  expect(closedAround(calendar, '2028-09-02')).toEqual(['2028-09-01', '2028-09-04']);
});

it('knows on a day only what was recorded by then', () => {
  const dayOff = toEpochDay(day('2026-01-02'));
  const before = buildCalendar(file, { knownAt: '2025-12-24T23:59:59+07:00' });
  const after = buildCalendar(file, { knownAt: '2025-12-24T17:00:00Z' });
  expect(before.workingDays.isWorking(dayOff)).toBe(true);
  expect(before.version.recordedAt).toBe('2025-10-17T00:00:00+07:00');
  expect(after.workingDays.isWorking(dayOff)).toBe(false);
});

it('replays as it was when an entry is recorded later, taken back or put right', () => {
  const known = '2026-10-01T00:00:00+07:00';
  const [swap] = file.entries.filter((entry) => entry.kind === 'swap' && entry.dayOff === '2026-08-31');
  const later = [
    { ...swap!, certainty: 'verified' as const, recordedAt: '2026-10-02T00:00:00+07:00' },
    { ...swap!, certainty: 'verified' as const, withdrawn: true, recordedAt: '2026-10-03T00:00:00+07:00' },
  ];
  const grown = { ...file, entries: [...later.toReversed(), ...file.entries] };
  const dayOff = toEpochDay(day('2026-08-31'));
  expect(buildCalendar(grown, { knownAt: known }).version.hash).toBe(
    buildCalendar(file, { knownAt: known }).version.hash,
  );
  const whenVerified = buildCalendar(grown, { knownAt: '2026-10-02T12:00:00+07:00' });
  expect(whenVerified.workingDays.isWorking(dayOff)).toBe(false);
  expect(whenVerified.doubtsBetween(dayOff, dayOff)).toEqual([]);
  expect(buildCalendar(grown).workingDays.isWorking(dayOff)).toBe(true);
});

it('gives every year of Monday to Friday less its holidays, whatever is known', () => {
  const instant = fc
    .date({ noInvalidDate: true, min: new Date('2019-01-01'), max: new Date('2027-01-01') })
    .map((date) => date.toISOString());
  fc.assert(
    fc.property(instant, fc.integer({ min: 2020, max: 2030 }), (knownAt, year) => {
      const { workingDays, specialDay } = buildCalendar(file, { knownAt });
      const [from, to] = [toEpochDay(day(`${year - 1}-12-31`)), toEpochDay(day(`${year}-12-31`))];
      let weekdays = 0;
      let [holidays, swaps] = [0, 0];
      for (let at = from + 1; at <= to; at++) {
        if (weekdayOf(at) <= 5) weekdays++;
        if (specialDay(at)?.kind === 'holiday') holidays++;
        if (specialDay(at)?.kind === 'swapped-off') swaps++;
        if (specialDay(at)?.kind === 'swapped-in') swaps--;
      }
      expect(swaps).toBe(0);
      expect(holidays).toBe(year === 2020 ? 10 : 11);
      // Every holiday costs one working day: those on a rest day are made up inside the year.
      expect(workingDays.between(from, to)).toBe(weekdays - holidays);
    }),
    { numRuns: 40 },
  );
});

it('shares its prefix sums from 1975-06-13 on', () => {
  const { prefixSums, first, last } = calendar.workingDays;
  expect([first, last, prefixSums.length]).toEqual([firstDay, lastDay, lastDay - firstDay + 1]);
  expect(toCivilDay(first)).toBe('1975-06-13');
  expect(prefixSums[0]).toBe(1);
});

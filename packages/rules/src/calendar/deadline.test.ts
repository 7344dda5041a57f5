import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCivilDay, toEpochDay } from '../core/epoch-day.ts';
import { day } from '../testing/shipped.ts';
import { shippedCalendarFile } from '../testing/shipped-calendar.ts';
import { buildCalendar } from './build-calendar.ts';
import { firstDay, lastDay } from './calendar-range.ts';
import { type Deadline, deadlineAfter } from './deadline.ts';
import { type TimeLimit, timeLimitUnits } from './time-limit.schema.ts';

const calendar = buildCalendar(shippedCalendarFile());

function deadline(from: string, amount: number, unit: TimeLimit['unit']): Deadline {
  const outcome = deadlineAfter(day(from), { amount, unit }, calendar);
  if (!outcome.ok) throw new Error(outcome.problem.message.en);
  return outcome.deadline;
}

it.each([
  // The day of the event is not counted.
  ['2026-03-02', 1, 'days', '2026-03-03'],
  ['2026-03-02', 1, 'working-days', '2026-03-03'],
  ['2026-03-06', 1, 'working-days', '2026-03-09'],
  ['2026-03-07', 1, 'working-days', '2026-03-09'],
  // An end on a Saturday, on Giỗ Tổ and the day it is made up on, or inside Tết moves to the next working day.
  ['2026-03-02', 5, 'days', '2026-03-09'],
  ['2026-04-16', 10, 'days', '2026-04-28'],
  ['2026-02-10', 5, 'days', '2026-02-23'],
  // Tết and the Saturday worked for 2 January.
  ['2026-02-13', 1, 'working-days', '2026-02-23'],
  ['2026-02-10', 10, 'working-days', '2026-03-03'],
  ['2026-01-09', 1, 'working-days', '2026-01-10'],
  ['2025-12-31', 1, 'working-days', '2026-01-05'],
  ['2026-01-03', 7, 'days', '2026-01-10'],
  // The corresponding day, else the last day of the month.
  ['2025-01-31', 1, 'months', '2025-02-28'],
  ['2024-01-31', 1, 'months', '2024-02-29'],
  ['2026-05-31', 1, 'months', '2026-06-30'],
  ['2024-02-29', 1, 'years', '2025-02-28'],
  ['2021-02-28', 5, 'years', '2026-03-02'],
  ['2026-03-02', 2, 'weeks', '2026-03-16'],
  ['2026-02-02', 2, 'weeks', '2026-02-23'],
  // 90 and 150 days for discipline.
  ['2026-03-02', 90, 'days', '2026-06-01'],
  ['2026-03-02', 150, 'days', '2026-07-30'],
] as const)('from %s, %i %s end on %s', (from, amount, unit, due) => {
  expect(deadline(from, amount, unit).due).toBe(due);
});

it('tells every day that it crossed', () => {
  const { crossed, uncertain } = deadline('2026-01-08', 2, 'working-days');
  expect(uncertain).toBe(false);
  expect(crossed.map(({ day, kind }) => [day, kind])).toEqual([['2026-01-10', 'swapped-in']]);
  expect(deadline('2025-12-31', 3, 'working-days').crossed.map(({ kind }) => kind)).toEqual([
    'holiday',
    'swapped-off',
    'weekly-rest',
    'weekly-rest',
  ]);
  expect(deadline('2026-04-16', 10, 'days').crossed.map(({ day }) => day)).toEqual([
    '2026-04-26',
    '2026-04-27',
  ]);
});

it('says in both languages from when, until when, past which days and by which calendar', () => {
  const version = calendar.version.hash.slice(0, 12);
  expect(deadline('2026-02-10', 10, 'working-days').words).toEqual({
    vi:
      'Thời hạn 10 ngày làm việc từ 10/02/2026, không tính ngày này, hết vào cuối ngày 03/03/2026. ' +
      'Không tính Tết Âm lịch từ 16/02/2026 đến 20/02/2026; 6 ngày nghỉ hằng tuần. ' +
      `Theo lịch viet-nam, phiên bản ${version}.`,
    en:
      'The limit of 10 working days from 10 February 2026, that day not counted, ends at the end of 3 March 2026. ' +
      'Not counted: Tết (Lunar New Year) from 16 February 2026 to 20 February 2026; 6 weekly rest days. ' +
      `By the calendar viet-nam, version ${version}.`,
  });
  expect(deadline('2026-04-16', 10, 'days').words.vi).toContain(
    'Ngày cuối 26/04/2026 là Giỗ Tổ Hùng Vương nên chuyển sang ngày làm việc tiếp theo.',
  );
  expect(deadline('2026-01-08', 2, 'working-days').words.vi).toContain('Có tính ngày làm bù 10/01/2026.');
});

it('says so when it crosses a year without a confirmed schedule', () => {
  const crossing = deadline('2026-12-28', 10, 'working-days');
  expect(crossing.uncertain).toBe(true);
  expect(crossing.words.vi).toContain('Chưa chắc chắn: lịch nghỉ năm 2027 chưa xác nhận.');
  // In calendar days only the end decides, but the way is told.
  const ending = deadline('2019-11-04', 120, 'days');
  expect([ending.due, ending.uncertain]).toEqual(['2020-03-03', false]);
  expect(ending.words.vi).toContain('không đổi kết quả: lịch nghỉ năm 2019 chưa xác nhận.');
});

it('says so when it crosses days of an entry that was not checked', () => {
  expect(deadline('2026-08-20', 3, 'working-days').uncertain).toBe(true);
  expect(deadline('2026-08-17', 3, 'working-days').uncertain).toBe(false);
  expect(deadline('2026-11-20', 2, 'working-days').words.vi).toContain(
    'chưa xác nhận là ngày nghỉ; tắt theo mặc định',
  );
});

it.each([
  ['1975-06-12', { amount: 1, unit: 'days' }, 'day-outside-calendar'],
  ['2049-12-31', { amount: 1, unit: 'days' }, 'day-outside-calendar'],
  ['not-a-day', { amount: 1, unit: 'days' }, 'day-outside-calendar'],
  ['2026-01-01', { amount: 0, unit: 'days' }, 'limit-out-of-range'],
  ['2026-01-01', { amount: 1.5, unit: 'working-days' }, 'limit-out-of-range'],
  ['2026-01-01', { amount: Number.NaN, unit: 'months' }, 'limit-out-of-range'],
] as const)('refuses %s with %o', (from, limit, code) => {
  const outcome = deadlineAfter(day(from), limit, calendar);
  expect(outcome.ok ? undefined : outcome.problem.code).toBe(code);
});

const limit = fc.record({
  amount: fc.integer({ min: 1, max: 200 }),
  unit: fc.constantFrom(...timeLimitUnits),
});

it('always ends on a working day after the event, and never moves past one', () => {
  fc.assert(
    fc.property(fc.integer({ min: firstDay, max: lastDay }), limit, (from, limit) => {
      const outcome = deadlineAfter(toCivilDay(from), limit, calendar);
      if (!outcome.ok) return;
      const { due, counted, crossed, doubts, uncertain } = outcome.deadline;
      const [end, reckoned] = [toEpochDay(due), toEpochDay(counted)];
      expect(end).toBeGreaterThan(from);
      expect(calendar.workingDays.isWorking(end)).toBe(true);
      expect(calendar.workingDays.between(reckoned - 1, end)).toBe(1);
      if (limit.unit === 'working-days') {
        expect(calendar.workingDays.between(from, end)).toBe(limit.amount);
        const off = crossed.filter(({ kind }) => kind !== 'swapped-in').length;
        expect(end - from).toBe(limit.amount + off);
      }
      expect(uncertain).toBe(doubts.some(({ decisive }) => decisive));
    }),
  );
});

import { expect, it } from 'vitest';
import { toCivilDay } from '../core/epoch-day.ts';
import { lunarDay } from './lunar-date.ts';

// First day of Tết and Giỗ Tổ Hùng Vương (10th of the third month).
const known = [
  [2020, '2020-01-25', '2020-04-02'],
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
] as const;

it.each(known)('tells Tết and Giỗ Tổ of %i', (year, newYear, hungKings) => {
  expect(toCivilDay(lunarDay(year, 1, 1))).toBe(newYear);
  expect(toCivilDay(lunarDay(year, 3, 10))).toBe(hungKings);
});

it('differs from China where the new moon falls between the two midnights', () => {
  const differing = known
    .map(([year]) => year)
    .filter((year) => lunarDay(year, 1, 1) !== lunarDay(year, 1, 1, 8));
  expect(differing).toEqual([2030]);
  expect(toCivilDay(lunarDay(2030, 1, 1, 8))).toBe('2030-02-03');
});

it('tells the two years in which Tết fell a month or a day apart from China', () => {
  expect(toCivilDay(lunarDay(1985, 1, 1))).toBe('1985-01-21');
  expect(toCivilDay(lunarDay(1985, 1, 1, 8))).toBe('1985-02-20');
  expect(toCivilDay(lunarDay(2007, 1, 1))).toBe('2007-02-17');
  expect(toCivilDay(lunarDay(2007, 1, 1, 8))).toBe('2007-02-18');
});

it('leaves the leap month out', () => {
  // 2023 had a leap second month, 2025 a leap sixth, 2020 a leap fourth.
  expect(toCivilDay(lunarDay(2023, 3, 1))).toBe('2023-04-20');
  expect(toCivilDay(lunarDay(2025, 7, 1))).toBe('2025-08-23');
  expect(toCivilDay(lunarDay(2020, 8, 15))).toBe('2020-10-01');
});

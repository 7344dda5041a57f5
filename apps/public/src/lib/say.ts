import { getLocale } from '#lib/paraglide/runtime.js';

interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** The words in the language of the page. */
export const say = (words: Bilingual): string => words[getLocale()];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A civil day as readers write it: 03/04/2024, or 3 April 2024. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-');
  if (!year || !month || !date) return day;
  return getLocale() === 'vi'
    ? `${date}/${month}/${year}`
    : `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** A whole number with the separators of the page's language: 1.234 or 1,234. */
export const sayNumber = (value: number): string =>
  value.toLocaleString(getLocale() === 'vi' ? 'vi-VN' : 'en-GB');

const small = {
  vi: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
} as const;

/** A small count in words, as running text has it. */
export const sayCount = (count: number): string => small[getLocale()][count] ?? sayNumber(count);

/** First letter large, for a label that opens a line. */
export const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

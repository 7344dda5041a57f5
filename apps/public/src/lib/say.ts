import { sayDay as sayCivilDay } from '@kycuong/rules/text';
import { getLocale } from '#lib/paraglide/runtime.js';

type Bilingual = ReturnType<typeof sayCivilDay>;
type CivilDay = Parameters<typeof sayCivilDay>[0];

/** The words in the language of the page. */
export const say = (words: Bilingual): string => words[getLocale()];

/** A civil day as readers write it: 03/04/2024, or 3 April 2024. */
export const sayDay = (day: string): string => say(sayCivilDay(day as CivilDay));

/** An instant by the clock in Viet Nam: 20/11/2026 18:00. */
export const sayInstant = (at: string): string =>
  new Date(at).toLocaleString(getLocale() === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });

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

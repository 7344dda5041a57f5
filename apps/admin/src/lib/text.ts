import type { Bilingual } from '@kycuong/rules/bilingual';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The words in the reader's language. */
export const text = (words: Bilingual): string => words[getLocale()];

import { getLocale } from '#lib/paraglide/runtime.js';

interface InBothLanguages {
  readonly vi: string;
  readonly en: string;
}

/** The words in the reader's language. */
export const text = (words: InBothLanguages): string => words[getLocale()];

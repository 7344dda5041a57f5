import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import { sentenceOf } from '@kycuong/rules/detection/sentence';
import { sentenceOfNode } from '@kycuong/rules/detection/sentence/node';
import type { Token } from '@kycuong/rules/detection/sentence/token';
import { wordsOfSettings } from '@kycuong/rules/detection/sentence/words-of-settings';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { PlacedCondition } from './condition-parts.ts';

export type Words = ReturnType<typeof wordsOfSettings>;

/** What sentences need of a catalogue, with the numbers that count today. */
export const wordsToday = ({ settings }: Catalogue, today: CivilDay): Words =>
  wordsOfSettings(settings, today);

/** The sentence of one level in the reader's language, as pieces that lead back to the tree. */
export const tokensOf = (indicator: Indicator, level: 'notice' | 'urgent', words: Words): readonly Token[] =>
  sentenceOf(indicator, level, words)?.[getLocale()] ?? [];

/** One condition of it as a line, in the reader's language. */
export const lineOf = (indicator: Indicator, at: PlacedCondition, words: Words): string => {
  const tokens = sentenceOfNode(indicator, at, words)[getLocale()];
  return tokens.map((token) => token.text).join('');
};

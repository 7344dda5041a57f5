import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { type Path, valueAt } from '../../core/path.ts';
import type { Indicator, Predicate } from '../../detection/language/indicator.schema.ts';
import { sentenceOf } from '../../detection/sentence/sentence-of.ts';
import { sentenceText } from '../../detection/sentence/token.ts';
import { wordsOfSettings } from '../../detection/sentence/words-of-settings.ts';
import type { Catalogue } from '../catalogue.schema.ts';

/** A change of a condition is told with the numbers that count in the end. */
const lastDay = '9999-12-31' as CivilDay;

/** A condition of an indicator as its sentence; undefined for any other place, or where the catalogue has none there. */
export function sayCondition(path: Path, { settings, ...catalogue }: Catalogue): Bilingual | undefined {
  const key = path.at(-1);
  if (key !== 'when' && key !== 'urgent') return undefined;
  const owner = valueAt({ settings, ...catalogue }, path.slice(0, -1)) as Indicator | Predicate | undefined;
  if (owner?.when === undefined) return undefined;
  const level = key === 'when' ? 'notice' : 'urgent';
  const sentence = sentenceOf({ urgent: null, ...owner }, level, wordsOfSettings(settings, lastDay));
  if (!sentence) return undefined;
  const { vi, en } = sentenceText(sentence);
  return { vi: `“${vi}”`, en: `“${en}”` };
}

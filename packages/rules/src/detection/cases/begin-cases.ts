import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { type GrainKey, grainKeys } from '../language/grain.ts';
import type { Indicator } from '../language/indicator.schema.ts';

/** Who and what the organisations of the shipped files have. */
const examples: Readonly<Record<GrainKey, string>> = {
  officer: 'an',
  unit: 'so-a',
  matter: 'v1',
  head: 'binh',
  deputy: 'chi',
  fromUnit: 'so-a',
  toUnit: 'so-b',
  collective: 'so-a',
  record: 'r1',
};

/**
 * A file of cases to begin from for one indicator: the defaults and the organisation of a shipped file, with its comments, and
 * the shipped cases of the indicator, or one that is still to be written.
 */
export function beginCases(shipped: string, { id, grain }: Pick<Indicator, 'id' | 'grain'>): string {
  const document = parseDocument(shipped);
  const entries = document.get('indicators');
  const own = isSeq<YAMLMap>(entries)
    ? entries.items.find((entry) => isMap(entry) && entry.get('indicator') === id)
    : undefined;
  const subject = Object.fromEntries(grainKeys(grain).map((key) => [key, examples[key]]));
  const still = {
    indicator: id,
    subject,
    evidence: [],
    cases: [
      {
        name: { vi: 'Viết tình huống đầu tiên ở đây', en: 'Write the first case here' },
        expect: [{ outcome: 'match' }],
        todo: 'Chưa viết.',
      },
    ],
  };
  document.set('indicators', document.createNode([own ?? still]));
  document.commentBefore = null;
  return document.toString({ lineWidth: 0 });
}

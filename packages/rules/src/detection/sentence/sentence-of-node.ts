import type { Condition } from '../language/condition.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import type { Path } from '../../core/path.ts';
import { capital } from './phrase.ts';
import { sayCondition } from './say-condition.ts';
import type { SentenceWords } from './saying.ts';
import type { Sentence } from './token.ts';

/** One node of an indicator's condition as a line of its structure: what is asked, without the windows of its metrics. */
export function sentenceOfNode(
  { grain }: Pick<Indicator, 'grain'>,
  { condition, path }: { readonly condition: Condition; readonly path: Path },
  words: SentenceWords,
): Sentence {
  return capital(
    sayCondition(condition, {
      ...words,
      grain,
      record: typeof grain === 'string' ? undefined : grain.record,
      windowSaid: true,
      node: condition.id,
      path,
    }),
  );
}

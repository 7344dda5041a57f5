import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import { commonWindow } from './common-window.ts';
import { capital, nothing, phrase } from './phrase.ts';
import { sayCondition } from './say-condition.ts';
import type { Saying, SentenceWords } from './saying.ts';
import { sayWindow } from './say-window.ts';
import type { Sentence } from './token.ts';
import { grainWords } from './words/grain-words.ts';

/**
 * The condition of an indicator at one of its levels as one sentence, made from the tree alone, so that form, sentence and
 * statement cannot differ. Its tokens lead back to the places of the tree. Null for a level that the indicator lacks.
 */
export function sentenceOf(
  { grain, when, urgent }: Pick<Indicator, 'grain' | 'when' | 'urgent'>,
  level: 'notice' | 'urgent',
  words: SentenceWords,
): Sentence | null {
  const [condition, root] = level === 'notice' ? [when, 'when'] : [urgent, 'urgent'];
  if (condition === null) return null;
  const common = commonWindow(condition, [root]);
  const saying: Saying = {
    ...words,
    grain,
    record: typeof grain === 'string' ? undefined : grain.record,
    windowSaid: common !== undefined,
    node: condition.id,
    path: [root],
  };
  const window = common
    ? sayWindow(common.window, { ...saying, node: common.node, path: common.paths[0]! }, common.paths)
    : nothing;
  return capital(putTogether(grain, window, sayCondition(condition, saying)));
}

function putTogether(grain: Indicator['grain'], window: Sentence, said: Sentence): Sentence {
  const { same, who } = grainWords(grain);
  if (typeof grain !== 'string') return phrase('{0} mà {1}.', '{0} where {1}.', who, said);
  return phrase(
    '{0}{1}{2}{4}.',
    '{0}{3}: {4}.',
    followed({ vi: same.vi, en: '' }, ', ', same.en),
    followed(window, ' ', ''),
    followed({ vi: who.vi, en: '' }, ' ', ''),
    window.en.length === 0 ? '' : phrase('', ', {0}', window),
    said,
  );
}

/** Vietnamese words with something behind them, where there are any. */
function followed(vi: Bilingual | Sentence, by: string, en: string): Sentence {
  return phrase(vi.vi.length === 0 ? '' : `{0}${by}`, en, vi);
}

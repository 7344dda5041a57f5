import type { Comparison, MetricTerm, Term } from '../language/condition.ts';
import type { Quantity } from '../language/window.schema.ts';
import { nothing, phrase, slot, slotFor } from './phrase.ts';
import { metricPieces } from './say-metric.ts';
import { numberOf, sayNumber, sayQuantity } from './say-quantity.ts';
import { inside, type Saying } from './saying.ts';
import { fieldIn, sayTerm } from './say-term.ts';
import type { Sentence } from './token.ts';
import {
  mirrored,
  withDay,
  withNumber,
  withQuantity,
  type ComparisonWords,
} from './words/comparison-words.ts';
import { metricWords, wordsOfLabel } from './words/metric-words.ts';

interface Comparing {
  readonly cmp: Comparison;
  readonly left: Term;
  readonly right: Term;
}

export function sayComparison({ cmp, left, right }: Comparing, saying: Saying): Sentence {
  const [one, other] = [inside(saying, 'left'), inside(saying, 'right')];
  if (isQuantity(left) && !isQuantity(right)) return against(mirrored[cmp], right, other, left, one, saying);
  return against(cmp, left, one, right, other, saying);
}

function against(
  cmp: Comparison,
  left: Term,
  one: Saying,
  right: Term,
  other: Saying,
  saying: Saying,
): Sentence {
  if (!isQuantity(right)) {
    const words = isDay(left, saying) ? withDay[cmp] : withQuantity[cmp];
    return phrase(
      '{0}{1} {2}',
      '{0} is {1} {2}',
      having(left, sayTerm(left, one), saying),
      sayCmp(words, saying, true),
      sayTerm(right, other),
    );
  }
  if ('metric' in left && countsSomething(left)) return sayCount(cmp, left, one, right, other, saying);
  return phrase(
    '{0}{1}',
    '{0} is {1}',
    having(left, sayTerm(left, one), saying),
    around(withNumber[cmp], sayQuantity(right, other), saying, true),
  );
}

/** "đã chủ trì từ 3 cuộc họp trở lên mà chưa có kết luận"; "chưa chủ trì cuộc họp nào có kết luận". */
function sayCount(
  cmp: Comparison,
  term: MetricTerm,
  one: Saying,
  right: Quantity,
  other: Saying,
  saying: Saying,
): Sentence {
  const { metric, filter, window, word } = metricPieces(term, one);
  const said = (metric && metricWords[metric.id]) ?? wordsOfLabel(metric!.label);
  const number = numberOf(right, other);
  const first = window ? phrase('{0} ', '', window) : nothing;
  const last = window ? phrase('', ' {0}', window) : nothing;
  if (cmp === '=' && number === 0) {
    const places = [inside(one, 'metric'), inside(saying, 'cmp'), other].map(({ path }) => path);
    const none = slotFor('metric', term.id, places, { vi: said.none, en: `no ${said.many}` });
    const which = filter ? phrase(' {0}', ' where {0}', filter) : nothing;
    return phrase('{0}{1}{2}{3}', '{0}{1}{2}{3}', first, none, last, which);
  }
  const noun = word(said.thing, number === 1 ? said.one : said.many);
  const counted = phrase('{0} {1}', '{0} {1}', sayNumber(right, other), noun);
  return phrase(
    '{0}{1} {2}{3}{4}',
    '{0}{2}{3}{4}',
    first,
    word(said.does, ''),
    around(withNumber[cmp], counted, saying, false),
    last,
    filter ? phrase(' mà {0}', ' where {0}', filter) : nothing,
  );
}

function around(
  { before, after }: ComparisonWords,
  what: Sentence,
  saying: Saying,
  blank: boolean,
): Sentence {
  const cmp = inside(saying, 'cmp');
  const lead = blank ? ' ' : '';
  return phrase(
    `${lead}{0} {1}${after.vi === '' ? '' : ' {2}'}`,
    '{0} {1}',
    slot('comparison', cmp, before),
    what,
    slot('comparison', cmp, after),
  );
}

function sayCmp({ before }: ComparisonWords, saying: Saying, blank: boolean): Sentence {
  const lead = blank ? ' ' : '';
  return phrase(`${lead}{0}`, '{0}', slot('comparison', inside(saying, 'cmp'), before));
}

/** Of a subject a quantity is had: "có số ngày trễ lâu nhất …". */
function having(term: Term, said: Sentence, { record }: Saying): Sentence {
  return record === undefined && !('field' in term) ? phrase('có {0}', '{0}', said) : said;
}

function countsSomething({ metric, window }: MetricTerm): boolean {
  const said = metricWords[metric] ?? metric;
  return typeof said !== 'string' && !('consecutive' in window);
}

export function isQuantity(term: Term): term is Quantity {
  return 'int' in term || 'param' in term;
}

function isDay(term: Term, saying: Saying): boolean {
  return 'field' in term && fieldIn(term.field, saying)?.type.type === 'day';
}

import type { Condition, Term } from '../language/condition.ts';
import { joined, phrase, slot } from './phrase.ts';
import { sayComparison } from './say-comparison.ts';
import { sayNumber } from './say-quantity.ts';
import { inside, type Saying } from './saying.ts';
import { fieldIn, sayField, sayTerm } from './say-term.ts';
import type { Sentence } from './token.ts';
import { withNumber } from './words/comparison-words.ts';
import { truthWords } from './words/truth-words.ts';

/** A condition as a clause. Every kind of node has one; brackets say what belongs together. */
export function sayCondition(condition: Condition, saying: Saying): Sentence {
  const here = { ...saying, node: condition.id };
  if ('all' in condition) return sayJoined('all', condition.all, here);
  if ('any' in condition) return sayJoined('any', condition.any, here);
  if ('not' in condition) return sayNot(condition.not, inside(here, 'not'), here);
  if ('atLeast' in condition) return sayAtLeast(condition.atLeast, condition.of, here);
  if ('left' in condition) return sayComparison(condition, here);
  if ('between' in condition)
    return phrase(
      `${own(saying)}{0} từ {1} đến {2}`,
      '{0} is between {1} and {2}',
      sayTerm(condition.between, inside(here, 'between')),
      sayTerm(condition.low, inside(here, 'low')),
      sayTerm(condition.high, inside(here, 'high')),
    );
  if ('is' in condition) return sayIs(condition, here, true);
  if ('in' in condition) return sayIn(condition, here, true);
  if ('known' in condition) return sayKnown(condition.known, 'đã', 'is known', inside(here, 'known'));
  if ('unknown' in condition)
    return sayKnown(condition.unknown, 'chưa', 'is not known', inside(here, 'unknown'));
  if ('ratio' in condition) return sayRatio(condition, here);
  const label = saying.predicate(condition.predicate);
  const code = `\`${condition.predicate}\``;
  return phrase(
    'là trường hợp “{0}”',
    'this holds: “{0}”',
    slot('predicate', inside(here, 'predicate'), label ?? { vi: code, en: code }),
  );
}

const joins = {
  all: { vi: 'và', en: 'and' },
  any: { vi: 'hoặc', en: 'or' },
};

function sayJoined(join: keyof typeof joins, parts: readonly Condition[], saying: Saying): Sentence {
  const said = parts.map((part, index) => bracketed(part, inside(saying, join, index)));
  if (said.length === 1) return said[0]!;
  const word = slot('join', inside(saying, join), joins[join]);
  const last = phrase(' {0} ', ' {0} ', word);
  if (saying.record !== undefined) return joined(said, phrase(', ', ', '), last);
  // Of a subject every part can have clauses of its own.
  const stop = parts.some(hasFilter) ? ';' : ',';
  const between = phrase(`${stop}{0}`, `${stop}{0}`, last);
  return joined(said, between, between);
}

function hasFilter(value: object): boolean {
  return (
    'where' in value ||
    Object.values(value).some(
      (part) => typeof part === 'object' && part !== null && hasFilter(part as object),
    )
  );
}

/** A group inside a group stands in brackets, so that no reader has to guess. */
function bracketed(condition: Condition, saying: Saying): Sentence {
  const said = sayCondition(condition, saying);
  return isGroup(condition) ? phrase('({0})', '({0})', said) : said;
}

function isGroup(condition: Condition): boolean {
  if ('all' in condition) return condition.all.length > 1;
  if ('any' in condition) return condition.any.length > 1;
  return 'atLeast' in condition;
}

function sayNot(condition: Condition, saying: Saying, outer: Saying): Sentence {
  const here = { ...saying, node: condition.id };
  if ('is' in condition) return sayIs(condition, here, false);
  if ('field' in condition && 'in' in condition) return sayIn(condition, here, false);
  return phrase(
    '{0} ({1})',
    '{0} ({1})',
    slot('join', outer, { vi: 'không phải là trường hợp', en: 'it is not the case that' }),
    sayCondition(condition, saying),
  );
}

function sayAtLeast(count: number, parts: readonly Condition[], saying: Saying): Sentence {
  const semicolon = phrase('; ', '; ');
  return phrase(
    'có ít nhất {0} trong các điều sau: {1}',
    'at least {0} of these hold: {1}',
    slot('literal', inside(saying, 'atLeast'), { vi: String(count), en: String(count) }),
    joined(
      parts.map((part, index) => bracketed(part, inside(saying, 'of', index))),
      semicolon,
      semicolon,
    ),
  );
}

function sayIs(
  { field, is }: Extract<Condition, { is: unknown }>,
  saying: Saying,
  positive: boolean,
): Sentence {
  if (typeof is === 'boolean') {
    const words = truthWords[field.split('.').at(-1)!];
    const side = is === positive ? 'yes' : 'no';
    if (words) return slot('value', inside(saying, 'is'), words[side]);
    const verb = side === 'yes' ? { vi: 'đúng là', en: 'is so' } : { vi: 'không phải là', en: 'is not so' };
    return phrase(
      '{1} {0}',
      '{0} {1}',
      sayField(field, inside(saying, 'field')),
      slot('value', saying, verb),
    );
  }
  return phrase(
    `{0} ${positive ? '' : 'không phải '}là {1}`,
    `{0} is ${positive ? '' : 'not '}{1}`,
    sayField(field, inside(saying, 'field')),
    sayCode(field, is, inside(saying, 'is')),
  );
}

function sayIn(
  { field, in: codes }: Extract<Condition, { in: unknown }>,
  saying: Saying,
  positive: boolean,
): Sentence {
  const comma = phrase(', ', ', ');
  const list = joined(
    codes.map((code, index) => sayCode(field, code, inside(saying, 'in', index))),
    comma,
    comma,
  );
  const oneOf = codes.length > 1 ? { vi: 'một trong ', en: 'one of ' } : { vi: '', en: '' };
  return phrase(
    `{0} ${positive ? '' : 'không phải '}là {1}{2}`,
    `{0} is ${positive ? '' : 'not '}{1}{2}`,
    sayField(field, inside(saying, 'field')),
    oneOf,
    list,
  );
}

function sayCode(field: string, code: string, saying: Saying): Sentence {
  const type = fieldIn(field, saying)?.type;
  const value = type?.type === 'code' ? type.values.find((one) => one.code === code) : undefined;
  const label = value?.label ?? { vi: code, en: code };
  return slot('value', saying, { vi: `“${label.vi}”`, en: `“${label.en}”` });
}

/** A field of a record is there or not; anything else is known or not. */
function sayKnown(term: Term, vi: string, en: string, saying: Saying): Sentence {
  const verb = 'field' in term ? 'có' : 'biết';
  return phrase(`${vi} ${verb} {0}`, `{0} ${en}`, sayTerm(term, saying));
}

function sayRatio({ ratio, cmp, percent }: Extract<Condition, { ratio: unknown }>, saying: Saying): Sentence {
  const { before, after } = withNumber[cmp];
  const comparison = inside(saying, 'cmp');
  return phrase(
    `${own(saying)}tỷ lệ {0} trên {1} {2} {3}%${after.vi === '' ? '' : ' {4}'}`,
    'the share of {0} in {1} is {2} {3}%',
    sayTerm(ratio.part, inside(saying, 'ratio', 'part')),
    sayTerm(ratio.whole, inside(saying, 'ratio', 'whole')),
    slot('comparison', comparison, before),
    sayNumber(percent, inside(saying, 'percent')),
    slot('comparison', comparison, after),
  );
}

/** Of a subject a quantity is had; of a record it stands alone. */
function own({ record }: Saying): string {
  return record === undefined ? 'có ' : '';
}

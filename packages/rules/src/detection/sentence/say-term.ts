import type { Bilingual } from '../../core/bilingual.schema.ts';
import { fieldOf } from '../../work/evidence-kinds.ts';
import type { Moment, Term } from '../language/condition.ts';
import type { GrainKey } from '../language/grain.ts';
import { subjectRegisters } from '../vocabulary/subject-fields.ts';
import { phrase, slot } from './phrase.ts';
import { sayMetric } from './say-metric.ts';
import { sayQuantity } from './say-quantity.ts';
import { inside, type Saying } from './saying.ts';
import type { Sentence } from './token.ts';
import { keyWords } from './words/grain-words.ts';

/** A term as a noun phrase. */
export function sayTerm(term: Term, saying: Saying): Sentence {
  if ('field' in term) return sayField(term.field, inside(saying, 'field'));
  if ('metric' in term) return sayMetric(term, saying);
  if ('param' in term || 'int' in term) return sayQuantity(term, saying);
  if ('sum' in term) {
    const parts = term.sum.map((part, index) => sayTerm(part, inside(saying, 'sum', index)));
    return parts.slice(1).reduce((all, part) => phrase('{0} cộng {1}', '{0} plus {1}', all, part), parts[0]!);
  }
  if ('difference' in term) {
    const [from, taken] = term.difference;
    const whole = 'sum' in taken || 'difference' in taken ? '({1})' : '{1}';
    return phrase(
      `{0} trừ ${whole}`,
      `{0} minus ${whole}`,
      sayTerm(from, inside(saying, 'difference', 0)),
      sayTerm(taken, inside(saying, 'difference', 1)),
    );
  }
  if ('peer' in term) {
    const [rank, group] = [ranks[term.peer], groups[term.among]];
    return phrase(
      '{0} {1} {2} (khi nhóm có ít nhất {3})',
      '{0} {1} {2} (when there are at least {3})',
      slot('peer', inside(saying, 'peer'), rank),
      sayMetric(term.of, inside(saying, 'of')),
      slot('peer', inside(saying, 'among'), group),
      sayQuantity(term.minimum, inside(saying, 'minimum')),
    );
  }
  const [unit, key, span] =
    'days' in term
      ? [{ vi: 'số ngày', en: 'days' }, 'days', term.days]
      : [{ vi: 'số ngày làm việc', en: 'working days' }, 'workingDays', term.workingDays];
  return phrase(
    `${unit.vi} từ {0} đến {1}`,
    `${unit.en} from {0} to {1}`,
    sayMoment(span.from, inside(saying, key, 'from')),
    sayMoment(span.to, inside(saying, key, 'to')),
  );
}

const ranks = {
  p25: { vi: 'mức một phần tư thấp của', en: 'the lower quartile of' },
  p50: { vi: 'mức giữa của', en: 'the median of' },
  p75: { vi: 'mức một phần tư cao của', en: 'the upper quartile of' },
} satisfies Record<string, Bilingual>;

const groups = {
  duty: { vi: 'ở những người có nhiệm vụ giống nhau', en: 'among those of like duties' },
  'unit-kind': { vi: 'ở các đơn vị cùng loại', en: 'among units of the same kind' },
} satisfies Record<string, Bilingual>;

/** The label of a field, with whose it is where the row is of a subject. */
export function sayField(name: string, saying: Saying): Sentence {
  const label = fieldLabel(name, saying);
  const [key, field] = name.split('.');
  if (field === undefined) return slot('field', saying, label);
  const whose = keyWords[key as GrainKey];
  return slot('field', saying, {
    vi: `${label.vi} của ${whose.vi}`,
    en: `${label.en} of ${whose.en}`,
  });
}

/** The register of a key has the words of its fields; a record has its own. */
export function fieldIn(name: string, { record }: Pick<Saying, 'record'>) {
  const [key = '', field] = name.split('.');
  if (field === undefined) return record && fieldOf(record, name);
  const register = subjectRegisters[key as GrainKey];
  return register && fieldOf(register.kind, field);
}

function fieldLabel(name: string, saying: Saying): Bilingual {
  const field = fieldIn(name, saying);
  if (!field) return { vi: `\`${name}\``, en: `\`${name}\`` };
  const { vi, en } = field.label;
  return field.type.type === 'day' ? { vi, en: dayInEnglish(en) } : { vi, en };
}

function sayMoment(moment: Moment, saying: Saying): Sentence {
  return 'asOf' in moment
    ? slot('moment', inside(saying, 'asOf'), { vi: 'ngày xét', en: 'the day looked at' })
    : slot('moment', inside(saying, 'field'), fieldLabel(moment.field, saying));
}

/** "asked on" is "the day asked"; other labels of days are nouns already. */
function dayInEnglish(label: string): string {
  return label === 'due on' ? 'the due day' : label.replace(/^(.*) on$/, 'the day $1');
}

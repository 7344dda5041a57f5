import { describe, expect, it } from 'vitest';
import { valueAt } from '../../core/path.ts';
import { shippedCatalogue, shippedProvinces, day } from '../../testing/shipped.ts';
import { evidenceKinds } from '../../work/work.ts';
import type { Comparison, Condition, Term } from '../language/condition.ts';
import { subjectGrains } from '../language/grain.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import type { Window } from '../language/window.schema.ts';
import { sentenceOf } from './sentence-of.ts';
import { type Sentence, sentenceText } from './token.ts';
import { metrics } from '../vocabulary/metrics.ts';
import { truthWords } from './words/truth-words.ts';
import { wordsOfSettings } from './words-of-settings.ts';

const values: Readonly<Record<string, readonly [number, string, string]>> = {
  'meetings.many': [3, 'cuộc họp', 'meetings'],
  'meetings.days': [180, 'ngày', 'days'],
  'meetings.month': [30, 'ngày', 'days'],
  'places.many': [5, 'nơi', 'places'],
  'days.late': [10, 'ngày', 'days'],
  'share.high': [30, '%', '%'],
  'peers.least': [8, 'người', 'people'],
};
const words = {
  parameter: (id: string) => {
    const known = values[id];
    return known && { value: known[0], unit: { vi: known[1], en: known[2] } };
  },
  predicate: (name: string) =>
    name === 'hard-matter' ? { vi: 'việc khó', en: 'the matter is hard' } : undefined,
};

const rolling: Window = { rolling: { param: 'meetings.days' } };
const chaired = (id: string, window: Window = rolling) => ({ id, metric: 'meetings-chaired', window });
const places: Term = { id: 'm9', metric: 'places-consulted', window: rolling };
const delay: Term = { id: 'm8', metric: 'longest-delay', window: rolling };
const without = (id: string, concluded: boolean) => ({
  ...chaired(id),
  where: { id: `${id}-w`, field: 'concluded', is: concluded },
});
const many: Condition = {
  id: 'n1',
  cmp: '>=',
  left: without('m1', false),
  right: { param: 'meetings.many' },
};
const none: Condition = { id: 'n2', cmp: '=', left: without('m2', true), right: { int: 0 } };
const with_ = (cmp: Comparison, right: Term = { param: 'meetings.many' }): Condition => ({
  id: 'n1',
  cmp,
  left: chaired('m1'),
  right,
});

function sentence(when: Condition, grain: Indicator['grain'] = 'officer'): Sentence {
  return sentenceOf({ grain, when, urgent: null }, 'notice', words)!;
}
const vi = (...args: Parameters<typeof sentence>) => sentenceText(sentence(...args)).vi;
const en = (...args: Parameters<typeof sentence>) => sentenceText(sentence(...args)).en;

describe('the sentence of an indicator', () => {
  it('says a common window once, and reads as a person would say it', () => {
    const when: Condition = { id: 'n0', all: [many, none] };
    expect(sentenceText(sentence(when, 'officer-matter'))).toEqual({
      vi: 'Cùng một việc, trong 180 ngày qua một người đã chủ trì từ 3 cuộc họp trở lên mà chưa có kết luận; và chưa chủ trì cuộc họp nào có kết luận.',
      en: 'For one officer and one matter, in the last 180 days: at least 3 meetings chaired where there is no conclusion; and no meetings chaired where there is a conclusion.',
    });
  });

  it.each<[Comparison, string]>([
    ['>=', 'đã chủ trì từ 3 cuộc họp trở lên'],
    ['>', 'đã chủ trì trên 3 cuộc họp'],
    ['<=', 'đã chủ trì không quá 3 cuộc họp'],
    ['<', 'đã chủ trì dưới 3 cuộc họp'],
    ['=', 'đã chủ trì đúng 3 cuộc họp'],
    ['!=', 'đã chủ trì khác 3 cuộc họp'],
  ])('says %s against a number, also when the number stands first', (cmp, said) => {
    const turned = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=', '!=': '!=' } as const;
    expect(vi(with_(cmp))).toBe(`Trong 180 ngày qua một người ${said}.`);
    const mirror: Condition = {
      id: 'n1',
      cmp: turned[cmp],
      left: { param: 'meetings.many' },
      right: chaired('m1'),
    };
    expect(vi(mirror)).toBe(vi(with_(cmp)));
  });

  it.each<[string, Window, string, string]>([
    ['rolling', rolling, 'trong 180 ngày qua', 'in the last 180 days'],
    ['calendar', { calendar: 'quarter', which: 'current' }, 'trong quý này', 'so far this quarter'],
    ['calendar before', { calendar: 'month', which: 'previous' }, 'trong tháng trước', 'in the month before'],
    [
      'sliding',
      { sliding: { param: 'meetings.month' }, within: { param: 'meetings.days' } },
      'trong 30 ngày liền bất kỳ của 180 ngày qua',
      'in 30 days in a row at any time of the last 180 days',
    ],
    ['ever', { since: 'ever' }, 'từ trước đến nay', 'up to now'],
  ])('says the window %s', (_, window, inVietnamese, inEnglish) => {
    const when: Condition = { ...many, left: chaired('m1', window) } as Condition;
    expect(vi(when).toLowerCase()).toContain(inVietnamese);
    expect(en(when)).toContain(inEnglish);
  });

  it('says runs of periods', () => {
    const window: Window = { consecutive: 'month', within: { param: 'meetings.days' } };
    const when: Condition = {
      id: 'n1',
      cmp: '>=',
      left: chaired('m1', window),
      right: { param: 'meetings.many' },
    };
    expect(vi(when)).toContain('số tháng liên tiếp có cuộc họp đã chủ trì trong 180 ngày qua từ 3');
    expect(en(when)).toContain('months in a row with meetings chaired in the last 180 days');
  });

  it.each<[string, Condition, string, string]>([
    ['any', { id: 'n0', any: [many, none] }, 'kết luận; hoặc chưa', 'conclusion; or no'],
    [
      'a group inside a group',
      { id: 'n0', all: [with_('>='), { id: 'n5', any: [with_('>'), with_('<')] }] },
      'trở lên, và (đã chủ trì trên 3 cuộc họp, hoặc đã chủ trì dưới 3 cuộc họp)',
      'chaired, and (more than 3 meetings chaired, or fewer than 3 meetings chaired)',
    ],
    ['not', { id: 'n0', not: many }, 'không phải là trường hợp (đã', 'it is not the case that (at'],
    [
      'at least',
      { id: 'n0', atLeast: 1, of: [many, none] },
      'có ít nhất 1 trong các điều sau: đã chủ trì',
      'at least 1 of these hold: at least',
    ],
    [
      'between',
      { id: 'n0', between: delay, low: { param: 'days.late' }, high: { param: 'meetings.month' } },
      'có số ngày trễ lâu nhất từ 10 ngày đến 30 ngày',
      'longest delay is between 10 days and 30 days',
    ],
    [
      'a code of a subject',
      { id: 'n0', field: 'officer.role', is: 'head' },
      'vai trò của người đó là “người đứng đầu”',
      'role of the officer is “head of unit”',
    ],
    [
      'not a code',
      { id: 'n0', not: { id: 'n5', field: 'officer.role', in: ['head', 'deputy'] } },
      'không phải là một trong “người đứng đầu”, “cấp phó”',
      'is not one of “head of unit”, “deputy head”',
    ],
    ['known', { id: 'n0', known: delay }, 'đã biết số ngày trễ lâu nhất', 'longest delay is known'],
    ['unknown', { id: 'n0', unknown: delay }, 'chưa biết số ngày trễ lâu nhất', 'longest delay is not known'],
    [
      'ratio',
      {
        id: 'n0',
        ratio: { part: without('m1', false), whole: chaired('m2') },
        cmp: '>',
        percent: { param: 'share.high' },
      },
      'có tỷ lệ số cuộc họp đã chủ trì (mà chưa có kết luận) trên số cuộc họp đã chủ trì trên 30%',
      'the share of meetings chaired (where there is no conclusion) in meetings chaired is more than 30%',
    ],
    [
      'predicate',
      { id: 'n0', predicate: 'hard-matter' },
      'là trường hợp “việc khó”',
      'this holds: “the matter is hard”',
    ],
    [
      'a sum and a difference',
      {
        id: 'n0',
        cmp: '>',
        left: { sum: [chaired('m1'), { difference: [places, chaired('m2')] }] },
        right: delay,
      },
      'có số cuộc họp đã chủ trì cộng số nơi đã xin ý kiến trừ số cuộc họp đã chủ trì nhiều hơn số ngày trễ lâu nhất',
      'meetings chaired plus places consulted minus meetings chaired is more than longest delay',
    ],
    [
      'what is taken away as a whole',
      {
        id: 'n0',
        cmp: '>',
        left: { difference: [chaired('m1'), { sum: [places, delay] }] },
        right: { param: 'meetings.many' },
      },
      'có số cuộc họp đã chủ trì trừ (số nơi đã xin ý kiến cộng số ngày trễ lâu nhất) trên 3 cuộc họp',
      'meetings chaired minus (places consulted plus longest delay) is more than 3 meetings',
    ],
    [
      'peers',
      {
        id: 'n0',
        cmp: '>',
        left: chaired('m1'),
        right: { peer: 'p50', of: chaired('m2'), among: 'duty', minimum: { param: 'peers.least' } },
      },
      'nhiều hơn mức giữa của số cuộc họp đã chủ trì ở những người có nhiệm vụ giống nhau (khi nhóm có ít nhất 8 người)',
      'more than the median of meetings chaired among those of like duties (when there are at least 8 people)',
    ],
  ])('says %s', (_, when, inVietnamese, inEnglish) => {
    expect(vi(when)).toContain(inVietnamese);
    expect(en(when)).toContain(inEnglish);
  });

  it('says days, truths and codes of a record', () => {
    const late: Condition = {
      id: 'n0',
      all: [
        { id: 'n1', field: 'answered', is: false },
        { id: 'n2', cmp: '>', left: { field: 'waitedWorkingDays' }, right: { param: 'days.late' } },
        {
          id: 'n3',
          cmp: '>',
          left: { days: { from: { field: 'askedOn' }, to: { asOf: true } } },
          right: { param: 'days.late' },
        },
        { id: 'n4', cmp: '<', left: { field: 'askedOn' }, right: { field: 'dueOn' } },
        { id: 'n5', known: { field: 'dueOn' } },
      ],
    };
    expect(sentenceText(sentence(late, { record: 'consultation' }))).toEqual({
      vi: 'Một lần xin ý kiến mà chưa được trả lời, số ngày làm việc chờ trả lời trên 10 ngày, số ngày từ ngày hỏi đến ngày xét trên 10 ngày, ngày hỏi sớm hơn hạn và đã có hạn.',
      en: 'A consultation where it was not answered, working days waited is more than 10 days, days from the day asked to the day looked at is more than 10 days, the day asked is before the due day and the due day is known.',
    });
  });

  it('says that a number is not set', () => {
    const unset: Condition = { ...many, right: { param: 'no.such' } } as Condition;
    expect(vi(unset)).toContain('từ (chưa đặt) cuộc họp');
  });

  it('has words for every grain and every truth of a record', () => {
    for (const grain of [...(Object.keys(subjectGrains) as (keyof typeof subjectGrains)[])]) {
      expect(vi(many, grain)).toMatch(/^\p{Lu}.*\.$/u);
      expect(en(many, grain)).toMatch(/^(For|Between|From) .*: .*\.$/);
    }
    for (const { about, fields, derived } of evidenceKinds) {
      if (about !== 'work') continue;
      const truths = [...fields, ...derived].filter(({ type }) => type.type === 'truth');
      for (const { name } of truths) expect(truthWords).toHaveProperty(name);
    }
  });
});

const everyPack = shippedProvinces.flatMap((province) => {
  const { settings } = shippedCatalogue(province);
  const words = wordsOfSettings(settings, day('2026-12-15'));
  return settings.behaviours.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) =>
      (['notice', 'urgent'] as const).flatMap((level) => {
        const said = sentenceOf(indicator, level, words);
        return said ? [{ indicator, said }] : [];
      }),
    ),
  );
});
const everyMetric = metrics.flatMap((metric): { indicator: Pick<Indicator, 'when'>; said: Sentence }[] => {
  const term = { id: 'm1', metric: metric.id, window: rolling };
  return [1, 0].map((right) => {
    const when: Condition = { id: 'n1', cmp: right === 0 ? '=' : '>=', left: term, right: { int: right } };
    return { indicator: { when }, said: sentence(when) };
  });
});

describe('the sentences of the four packs, and of every metric', () => {
  const english =
    /\b(the|is|are|was|and|or|of|where|not|least|most|than|known|days|last|there|for|one|tasks?)\b/i;
  const vietnamese = /[ăâđêôơưạảãàáậẩẫầấắằặẳẵẹẻẽèéệểễềếịỉĩìíọỏõòóộổỗồốợởỡờớụủũùúựửữừứỵỷỹỳý]/i;

  it('are whole in both languages, and neither has words of the other', () => {
    for (const { said } of [...everyPack, ...everyMetric]) {
      const { vi, en } = sentenceText(said);
      expect(vi).toMatch(/^\p{Lu}[^`{}]*\.$/u);
      expect(en).toMatch(/^\p{Lu}[^`{}]*\.$/u);
      expect(`${vi}${en}`).not.toMatch(/ {2}|undefined|\(chưa đặt\)/);
      expect(vi).not.toMatch(english);
      expect(en).not.toMatch(vietnamese);
    }
    expect(everyPack.length).toBeGreaterThan(90);
  });

  it('lead back: every slot names places that are there', () => {
    for (const { indicator, said } of [...everyPack, ...everyMetric]) {
      for (const token of [...said.vi, ...said.en]) {
        if (token.kind !== 'slot') continue;
        for (const path of token.paths) {
          const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
          expect(valueAt(indicator, keys), path).toBeDefined();
        }
      }
    }
  });
});

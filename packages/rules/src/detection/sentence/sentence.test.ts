import { describe, expect, it } from 'vitest';
import type { Condition } from '../language/condition.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import { sentenceOf } from './sentence-of.ts';
import { sentenceText } from './token.ts';

const values = {
  'meetings.many': 3,
  'meetings.days': 180,
  'places.many': 5,
  'share.high': 30,
  'peers.least': 10,
};
const units: Record<string, { vi: string; en: string }> = {
  'meetings.many': { vi: 'cuộc họp', en: 'meetings' },
  'places.many': { vi: 'nơi', en: 'places' },
  'peers.least': { vi: 'người', en: 'people' },
};
const words = {
  parameter: (id: string) =>
    id in values
      ? { value: values[id as keyof typeof values], unit: units[id] ?? { vi: 'ngày', en: 'days' } }
      : undefined,
  predicate: (name: string) =>
    name === 'hard-matter' ? { vi: 'việc khó', en: 'the matter is hard' } : undefined,
};

const rolling = { rolling: { param: 'meetings.days' } };
const chaired = (id: string, concluded?: boolean, window: object = rolling) => ({
  id,
  metric: 'meetings-chaired',
  ...(concluded === undefined ? {} : { where: { id: `${id}w`, field: 'concluded', is: concluded } }),
  window,
});
const many = { id: 'n1', cmp: '>=', left: chaired('m1', false), right: { param: 'meetings.many' } };
const none = { id: 'n2', cmp: '=', left: chaired('m2', true), right: { int: 0 } };

function say(grain: Indicator['grain'], when: object): { vi: string; en: string } {
  return sentenceText(sentenceOf({ grain, when: when as Condition, urgent: null }, 'notice', words)!);
}

describe('the sentence of an indicator', () => {
  it('says a common window once, and nothing of a record as a person would', () => {
    expect(say('officer-matter', { id: 'n0', all: [many, none] })).toEqual({
      vi: 'Cùng một việc, trong 180 ngày qua một người đã chủ trì từ 3 cuộc họp trở lên mà chưa có kết luận, và chưa chủ trì cuộc họp nào mà đã có kết luận.',
      en: 'For one officer and one matter, in the last 180 days: at least 3 meetings chaired where there is no conclusion, and no meetings chaired where there is a conclusion.',
    });
  });
});

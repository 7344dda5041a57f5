import { expect, it } from 'vitest';
import { valueAt } from '../../core/path.ts';
import { workKindIds } from '../../work/work-kind-ids.ts';
import { randomFrom } from '../../work/generate/random.ts';
import { type Grain, type SubjectGrain, subjectGrains } from '../language/grain.ts';
import { conditionMaker } from '../testing/arbitrary-condition.ts';
import { sentenceOf } from './sentence-of.ts';
import { sentenceText } from './token.ts';

const grains: readonly Grain[] = [
  ...(Object.keys(subjectGrains) as SubjectGrain[]),
  ...workKindIds.map((record) => ({ record })),
];
const words = {
  parameter: () => ({ value: 3, unit: { vi: 'ngày', en: 'days' } }),
  predicate: () => undefined,
};
const english = /\b(the|is|are|was|and|or|of|where|not|least|most|than|known|days|last|there|for|one)\b/i;
const vietnamese = /[ăâđêôơưạảãàáậẩẫầấắằặẳẵẹẻẽèéệểễềếịỉĩìíọỏõòóộổỗồốợởỡờớụủũùúựửữừứỵỷỹỳý]/i;

it('every condition of the language has a whole sentence in each language, whose slots lead back to the tree', () => {
  for (const [index, grain] of Array.from({ length: 20 }, () => grains)
    .flat()
    .entries()) {
    const when = conditionMaker(randomFrom(index, 'sentence'), grain).condition(3);
    const said = sentenceOf({ grain, when, urgent: null }, 'notice', words)!;
    const { vi, en } = sentenceText(said);
    expect(vi).toMatch(/^\p{Lu}[^`{}]*\.$/u);
    expect(en).toMatch(/^\p{Lu}[^`{}]*\.$/u);
    expect(`${vi} ${en}`).not.toMatch(/ {2}|undefined/);
    expect(vi).not.toMatch(english);
    expect(en).not.toMatch(vietnamese);
    for (const token of [...said.vi, ...said.en]) {
      if (token.kind !== 'slot') continue;
      for (const path of token.paths)
        expect(
          valueAt(
            { when },
            path.split(/[.[\]]+/).filter((key) => key !== ''),
          ),
          path,
        ).toBeDefined();
    }
  }
});

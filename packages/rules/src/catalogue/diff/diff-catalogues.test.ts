import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCatalogue } from '../../testing/arbitrary-catalogue.ts';
import { day, shippedCatalogue } from '../../testing/shipped.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import { diffCatalogues } from './diff-catalogues.ts';

const yenBai = shippedCatalogue('yen-bai');

function changed(mutate: (catalogue: Catalogue) => void) {
  const catalogue = structuredClone(yenBai);
  mutate(catalogue);
  return diffCatalogues(yenBai, catalogue);
}

function sentences(mutate: (catalogue: Catalogue) => void) {
  return changed(mutate).map(({ message }) => [message.vi, message.en]);
}

describe('diffCatalogues says in one sentence', () => {
  it('that a severity was set', () => {
    const set = (c: Catalogue) => Object.assign(c.settings.behaviours[10] ?? {}, { severity: 3 });
    expect(changed(set)).toMatchObject([
      { kind: 'changed', path: 'settings.behaviours[10].severity', half: 'settings', before: null, after: 3 },
    ]);
    expect(sentences(set)).toEqual([
      ['Biểu hiện 11: mức độ đổi từ chưa đặt thành 3', 'Behaviour 11: severity changed from not set to 3'],
    ]);
  });

  it('that the words of the directive changed', () => {
    const change = (c: Catalogue) => Object.assign(c.behaviours[2] ?? {}, { text: 'Làm việc cầm chừng.' });
    expect(changed(change)).toMatchObject([{ half: 'directive', path: 'behaviours[2].text' }]);
    expect(sentences(change)[0]?.[0]).toMatch(
      /^Biểu hiện 3: nguyên văn đổi từ “Làm việc một cách .+” thành “Làm việc cầm chừng\.”$/,
    );
  });

  it('that a mechanism was switched and got a basis', () => {
    const change = (c: Catalogue) => {
      const mechanism = c.settings.mechanisms.find(({ id }) => id === 'apology-letter');
      Object.assign(mechanism ?? {}, {
        on: true,
        origins: [
          { kind: 'province', basis: 'Quyết định 5', author: 'Sở Nội vụ', approvedOn: day('2026-01-01') },
        ],
      });
    };
    const [on, basis] = sentences(change);
    expect(on).toEqual([
      'Cơ chế “Thư xin lỗi”: trạng thái đổi từ tắt thành bật',
      'Mechanism “Apology letter”: state changed from off to on',
    ]);
    expect(basis?.[0]).toContain('Cơ chế “Thư xin lỗi”: căn cứ thêm');
  });

  it('what an indicator asked for before and asks for now', () => {
    const [[vi, en] = []] = sentences((c) => {
      const { when } = c.settings.behaviours[10]!.indicators[0]!;
      if ('all' in when) Object.assign(when, { all: when.all.slice(0, 1) });
    });
    expect(vi).toMatch(
      /^Biểu hiện 11, chỉ báo “Một việc họp nhiều lần .+”: điều kiện đổi từ “Cùng một việc, .+” thành “Cùng một việc, .+”$/,
    );
    expect(en).toMatch(/^Behaviour 11, indicator “.+”: condition changed from “For one .+” to “For one .+”$/);
  });

  it('that entries came, went or moved', () => {
    expect(sentences((c) => c.settings.parameters.shift())).toEqual([
      [
        'Thông số “Khoảng thời gian xét lại để đếm số lần”: bỏ',
        'Parameter “Period looked back over when counting”: removed',
      ],
    ]);
    expect(sentences((c) => c.questions.pop())).toEqual([['Câu hỏi 8: bỏ', 'Question 8: removed']]);
    expect(sentences((c) => c.questions.reverse())[0]?.[0]).toBe(
      'Chỉ thị: danh sách câu hỏi đổi thứ tự thành “8”, “7”, “6”, “5”, “4”, “3”, “2”, “1”',
    );
  });
});

it('finds nothing exactly when nothing changed', () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryCatalogue, (a, b) => {
      expect(diffCatalogues(a, structuredClone(a))).toEqual([]);
      expect(diffCatalogues(a, b).length === 0).toBe(canonicalJson(a) === canonicalJson(b));
    }),
    { numRuns: 20 },
  );
});

it('tells every reordering', () => {
  const order = fc.shuffledSubarray([...yenBai.behaviours.keys()], { minLength: yenBai.behaviours.length });
  fc.assert(
    fc.property(order, (indexes) => {
      const moved = { ...yenBai, behaviours: indexes.flatMap((index) => yenBai.behaviours[index] ?? []) };
      expect(diffCatalogues(yenBai, moved).length === 0).toBe(canonicalJson(yenBai) === canonicalJson(moved));
    }),
  );
});

import { expect, it } from 'vitest';
import { carryWords } from './carry-words.ts';
import type { ResultDraftBody } from './result-draft.ts';

const finding = { behaviour: 'DN-11', clause: 'a', outcome: 'confirmed', statement: '' } as const;
const fresh = {
  headline: '',
  field: null,
  findings: [finding, { ...finding, clause: 'b' }],
  concludedBy: 'Sở A',
  decision: { decidedOn: '2026-11-19', reasons: '', basis: 'QĐ 12' },
  reply: null,
  disputed: null,
  rule: { indicator: 'kc', version: 2, words: { vi: 'mới', en: 'new' }, facts: { vi: '', en: '' } },
} as unknown as ResultDraftBody;
const standing = {
  ...fresh,
  headline: 'Sáu cuộc họp',
  field: 'Đất đai',
  findings: [{ ...finding, statement: 'Đã viết' }],
  decision: { ...fresh.decision, reasons: 'Đã nghe giải trình' },
  reply: { text: 'Tiếp thu', from: 'Đơn vị', on: '2026-11-20' },
  rule: { ...fresh.rule!, words: { vi: 'cũ', en: 'old' }, facts: { vi: 'Sáu', en: 'Six' } },
} as typeof fresh;

it('keeps what was written of the same findings and the same decision', () => {
  const carried = carryWords(fresh, standing);
  expect(carried).toMatchObject({ headline: 'Sáu cuộc họp', field: 'Đất đai', reply: standing.reply });
  expect(carried.findings.map(({ statement }) => statement)).toEqual(['Đã viết', '']);
  expect(carried.decision).toEqual(standing.decision);
  expect(carried.rule).toMatchObject({ words: { vi: 'mới' }, facts: { vi: 'Sáu' } });
});

it('takes from the case what it now says otherwise', () => {
  const otherwise = {
    ...fresh,
    findings: [{ ...finding, outcome: 'not-proven' as const }],
    decision: { ...fresh.decision, decidedOn: '2026-12-01' as never },
    rule: null,
  };
  const carried = carryWords(otherwise, standing);
  expect(carried.findings).toEqual(otherwise.findings);
  expect(carried.decision).toEqual(otherwise.decision);
  expect(carried.rule).toBeNull();
});

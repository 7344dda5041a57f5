import { canonicalJson } from '@kycuong/rules/catalogue';
import type { PublishedResult } from '@kycuong/rules/publication';

/** A record as a draft holds it: the days of its appearance are left to the moment of publication. */
export const recordContent = (more: Partial<PublishedResult> = {}): string =>
  canonicalJson({
    number: '',
    headline: 'Sáu cuộc họp, hồ sơ đất vẫn không có kết luận',
    unit: { id: 'so-a', name: 'Sở A (minh họa)', territory: null },
    field: 'Đất đai',
    subject: { kind: 'group', words: { vi: 'một công chức', en: 'a civil servant' }, size: 12 },
    directive: { slug: '34-ct-tu', version: 1, words: 'Chỉ thị 34-CT/TU' },
    quotes: [{ behaviour: 'DN-11', ordinal: 11, text: 'Nguyên văn', clauses: [] }],
    findings: [
      { behaviour: 'DN-11', clause: 'a', outcome: 'confirmed', statement: 'Sáu cuộc họp, không kết luận.' },
    ],
    concludedBy: 'Thanh tra tỉnh',
    decision: {
      discipline: false,
      words: { vi: 'Phê bình', en: 'Criticism' },
      reasons: 'Đã nghe giải trình.',
      basis: 'Quyết định 318/QĐ-SNV',
      decidedOn: '2026-04-10',
    },
    steps: [{ kind: 'decided', on: '2026-04-10', note: null }],
    remedies: [],
    reply: null,
    disputed: null,
    rule: null,
    publishedOn: '',
    endsOn: '',
    ...more,
  });

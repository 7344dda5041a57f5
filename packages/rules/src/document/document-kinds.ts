import type { Bilingual } from '../core/bilingual.schema.ts';

/** Documents that leave the file of a case or of a letter of apology. */
export const documentKinds = [
  'explanation-request',
  'conclusion',
  'decision',
  'party-notice',
  'apology-letter',
  'clearance',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface KindOfDocument {
  readonly label: Bilingual;
  /** Name of the kind as it stands above the abstract; null for an official letter (công văn), whose abstract stands under its number. */
  readonly name: string | null;
  /** What it is written about. */
  readonly about: 'case' | 'letter';
}

/**
 * Nghị định 30/2020/NĐ-CP: decisions, conclusions and notices carry their name, official letters do not. A notice to a Party
 * organisation is an official letter of the State body; the Party's own form is another one, and not made here.
 */
export const kindsOfDocument: Readonly<Record<DocumentKind, KindOfDocument>> = {
  'explanation-request': {
    label: { vi: 'Yêu cầu giải trình', en: 'Request for explanation' },
    name: null,
    about: 'case',
  },
  conclusion: { label: { vi: 'Kết luận', en: 'Conclusion' }, name: 'KẾT LUẬN', about: 'case' },
  decision: { label: { vi: 'Quyết định', en: 'Decision' }, name: 'QUYẾT ĐỊNH', about: 'case' },
  'party-notice': {
    label: { vi: 'Thông báo đến tổ chức đảng', en: 'Notice to the Party organisation' },
    name: null,
    about: 'case',
  },
  'apology-letter': { label: { vi: 'Thư xin lỗi', en: 'Letter of apology' }, name: null, about: 'letter' },
  clearance: {
    label: { vi: 'Thông báo minh oan', en: 'Clearance notice' },
    name: 'THÔNG BÁO',
    about: 'case',
  },
};

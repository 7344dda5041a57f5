// What takes records out of a count, and how far the data of a kind goes.
import { code, codes, day, maybe, note, reference } from '../fields.ts';
import { exclusionCauses } from '../vocabularies.ts';
import type { EvidenceKind } from './evidence-kind.ts';

/** Kinds whose completeness a source can vouch for. Append only. */
const fedKinds = codes({
  assignment: ['giao việc', 'assignment'],
  referral: ['chuyển việc', 'referral'],
  consultation: ['xin ý kiến', 'consultation'],
  reply: ['trả lời', 'reply'],
  advice: ['tham mưu', 'advice'],
  meeting: ['cuộc họp', 'meeting'],
  signature: ['ký', 'signature'],
  reminder: ['đôn đốc', 'reminder'],
  report: ['báo cáo', 'report'],
  dossier: ['hồ sơ', 'dossier'],
  petition: ['đơn', 'petition'],
  'spot-check': ['kiểm tra đột xuất', 'spot check'],
  finding: ['kết quả thanh tra, kiểm tra', 'inspection finding'],
  assessment: ['đánh giá có tên người đánh giá', 'coded assessment'],
});

export const evidenceAboutEvidenceKinds = [
  {
    id: 'exclusion',
    label: { vi: 'trường hợp loại trừ', en: 'exclusion' },
    about: 'evidence',
    on: 'from',
    fields: [
      code('cause', exclusionCauses, 'lý do loại trừ', 'cause'),
      maybe(reference('officer', 'officer', 'cán bộ', 'officer')),
      maybe(reference('unit', 'unit', 'đơn vị', 'unit')),
      maybe(reference('matter', 'matter', 'việc', 'matter')),
      maybe(reference('record', 'record', 'bản ghi', 'record')),
      day('from', 'từ ngày', 'from'),
      maybe(day('to', 'đến trước ngày', 'until before')),
      note('document', 'văn bản', 'document'),
      maybe(reference('approvedBy', 'officer', 'người duyệt', 'approved by')),
      maybe(day('approvedOn', 'ngày duyệt', 'approved on')),
    ],
    derived: [],
  },
  {
    id: 'data-until',
    label: { vi: 'dữ liệu đến ngày', en: 'data until' },
    about: 'evidence',
    on: 'until',
    fields: [
      code('feeds', fedKinds, 'loại bản ghi', 'kind of record'),
      day('until', 'có đủ đến hết ngày', 'complete to the end of'),
    ],
    derived: [],
  },
] as const satisfies readonly EvidenceKind[];

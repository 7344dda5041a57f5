import type { Refusal } from '../core/refusal.ts';

export const workRefusalCodes = ['EVIDENCE_CONTRADICTS'] as const;
export type WorkRefusalCode = (typeof workRefusalCodes)[number];

/** Why evidence is not taken in. `record` is the id of the record that stands in the way. */
export const workRefusal = (code: WorkRefusalCode, record: string): Refusal<WorkRefusalCode> => ({
  code,
  rule: 'work.one-content-for-a-version',
  log: 'a version of a record is there already, with another content',
  message: {
    vi: `Bản ghi ${record} đã có với đúng thời điểm ghi nhận này nhưng nội dung khác, nên không bản ghi nào được nhận. Gửi bản sửa với thời điểm ghi nhận mới.`,
    en: `Record ${record} is there with this very instant of recording and another content, so nothing was taken in. Send a correction with a new instant.`,
  },
});

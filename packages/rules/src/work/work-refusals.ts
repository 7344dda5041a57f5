import type { Bilingual } from '../core/bilingual.schema.ts';
import type { Refusal } from '../core/refusal.ts';

import { type TypedRefusalCode, typedRefusalCodes, typedRefusalWords } from './typing/typed-refusals.ts';

const ingestRefusalCodes = ['EVIDENCE_CONTRADICTS', 'EVENT_ID_REUSED', 'EVENTS_WAITING'] as const;
export const workRefusalCodes = [...ingestRefusalCodes, ...typedRefusalCodes] as const;
export type WorkRefusalCode = (typeof ingestRefusalCodes)[number] | TypedRefusalCode;

interface Words {
  readonly rule: string;
  readonly log: string;
  readonly message: (found: string) => Bilingual;
}

const words: Record<WorkRefusalCode, Words> = {
  ...typedRefusalWords,
  EVIDENCE_CONTRADICTS: {
    rule: 'work.one-content-for-a-version',
    log: 'a version of a record is there already, with another content',
    message: (record) => ({
      vi: `Bản ghi ${record} đã có với đúng thời điểm ghi nhận này nhưng nội dung khác, nên không bản ghi nào được nhận. Gửi bản sửa với thời điểm ghi nhận mới.`,
      en: `Record ${record} is there with this very instant of recording and another content, so nothing was taken in. Send a correction with a new instant.`,
    }),
  },
  EVENT_ID_REUSED: {
    rule: 'work.one-content-for-an-event',
    log: 'a source sent another event under an id that it had used',
    message: (event) => ({
      vi: `Nguồn này đã gửi một sự kiện mang mã ${event} với nội dung khác, nên không sự kiện nào được nhận. Mỗi sự kiện mang một mã riêng.`,
      en: `This source sent an event with the id ${event} and another content before, so nothing was taken in. Give every event an id of its own.`,
    }),
  },
  EVENTS_WAITING: {
    rule: 'work.events-wait-their-turn',
    log: 'too many records wait to be weighed',
    message: () => ({
      vi: 'Đang có quá nhiều bản ghi chờ xét, nên chưa nhận thêm. Hãy gửi lại sau thời gian ghi ở `Retry-After`.',
      en: 'Too many records wait to be weighed, so no more are taken now. Send again after the time in `Retry-After`.',
    }),
  },
};

/** Why evidence is not taken in. `found` is the id of the record or event that stands in the way. */
export const workRefusal = (code: WorkRefusalCode, found: string): Refusal<WorkRefusalCode> => {
  const { rule, log, message } = words[code];
  return { code, rule, log, message: message(found) };
};

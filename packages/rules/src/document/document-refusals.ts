import type { Refusal } from '../core/refusal.ts';

/** Rule, words for the log, and for the person in Vietnamese and in English. */
type RefusalWords = readonly [rule: string, log: string, vi: string, en: string];

const words = {
  NO_SUCH_DOCUMENT: [
    'document.own-province',
    'the document does not exist in this province, or is not seen by the person',
    'Không có văn bản này trong sổ của tỉnh đang làm việc. Mở lại sổ.',
    'There is no such document in the register of this province. Open the register again.',
  ],
  DOCUMENT_TOO_EARLY: [
    'document.follows-the-file',
    'the file has not come to the step that the document tells of',
    'Hồ sơ chưa đến bước mà văn bản này ghi lại. Làm xong bước đó rồi mới soạn.',
    'The file has not come to the step that this document tells of. Finish that step first.',
  ],
  NOT_YOUR_DOCUMENT: [
    'document.who',
    'the person has no role for documents in the unit that has the file',
    'Vai trò của bạn không phát hành văn bản ở đơn vị giữ hồ sơ này.',
    'Your role does not issue documents in the unit that has this file.',
  ],
  DOCUMENT_OF_YOUR_OWN: [
    'document.not-ones-own',
    'the person is the subject of the case, or an account bound to no officer',
    'Không ai phát hành văn bản về chính mình. Nhờ người khác có tài khoản gắn với cán bộ.',
    'Nobody issues a document about themselves. Ask somebody else whose account is bound to an officer.',
  ],
  STALE_TEMPLATE: [
    'document.template-version',
    'somebody saved another version of the template',
    'Mẫu vừa được người khác lưu bản mới. Tải lại trang rồi làm tiếp.',
    'Somebody saved a newer version of the template. Reload the page, then go on.',
  ],
  TEMPLATE_FAULTY: [
    'document.template-check',
    'the template has faults',
    'Mẫu còn lỗi nên chưa lưu. Sửa từng lỗi được nêu.',
    'The template has faults and was not saved. Correct each of them.',
  ],
  FIELDS_MISSING: [
    'document.no-holes',
    'fields of the template are empty',
    'Còn trường bắt buộc chưa ghi, nên văn bản chưa được cấp số.',
    'Needed fields are empty, so the document got no number.',
  ],
} as const satisfies Record<string, RefusalWords>;

export type DocumentRefusalCode = keyof typeof words;
export const documentRefusalCodes = Object.keys(words) as readonly DocumentRefusalCode[];

export function documentRefusal(code: DocumentRefusalCode): Refusal<DocumentRefusalCode> {
  const [rule, log, vi, en] = words[code];
  return { code, rule, log, message: { vi, en } };
}

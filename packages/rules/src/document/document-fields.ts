import { z } from 'zod';
import type { Bilingual } from '../core/bilingual.schema.ts';

export interface DocumentField {
  /** As templates write it between double braces, and as screens call it. */
  readonly name: Bilingual;
  /** Several lines: it may stand only in a part of several lines. */
  readonly lines: boolean;
  /** What a preview of a template shows; invented. */
  readonly sample: string;
}

const line = (vi: string, en: string, sample: string): DocumentField => ({
  ...{ name: { vi, en }, lines: false, sample },
});
const lines = (vi: string, en: string, sample: string): DocumentField => ({
  ...line(vi, en, sample),
  lines: true,
});

/** Every field that a template may name; the words are the glossary's. */
export const documentFields = {
  superior: line('cơ quan chủ quản', 'superior body', 'Ủy ban nhân dân tỉnh'),
  unit: line('cơ quan ban hành', 'issuing body', 'Sở Xây dựng'),
  place: line('địa danh', 'place', 'Yên Bái'),
  case: line('vụ việc', 'case', '2026/12'),
  subject: line('cán bộ', 'officer', 'Nguyễn Văn An'),
  subjectPost: line('chức vụ cán bộ', 'post of the officer', 'chuyên viên'),
  subjectUnit: line('đơn vị của cán bộ', 'unit of the officer', 'Phòng Quản lý hạ tầng'),
  behaviours: lines(
    'biểu hiện',
    'behaviours',
    'Chuyển hồ sơ vòng quanh giữa các đơn vị (điểm a), ngày 10/11/2026;',
  ),
  questions: lines(
    'nội dung giải trình',
    'questions',
    'Vì sao hồ sơ chuyển qua bốn đơn vị mà chưa có trả lời?',
  ),
  evidence: lines('danh mục chứng cứ', 'list of evidence', 'Phiếu chuyển số 15/PC ngày 02/11/2026.'),
  explainBy: line('hạn giải trình', 'limit of the explanation', '27/11/2026'),
  findings: lines(
    'kết luận từng biểu hiện',
    'conclusion per behaviour',
    'Điểm a: xác nhận. Lý do: có chứng cứ.',
  ),
  measures: lines('biện pháp xử lý', 'measures', 'Nhắc nhở.'),
  reason: lines('lý do', 'reasons', 'Đã khắc phục xong hậu quả.'),
  decisionNumber: line('số quyết định', 'number of the decision', '12/QĐ-SXD'),
  partyOrganisation: line('tổ chức đảng', 'Party organisation', 'Chi bộ Phòng Quản lý hạ tầng'),
  recipient: line('người nhận', 'recipient', 'Bà Trần Thị Bình'),
  address: line('địa chỉ người nhận', 'address of the recipient', 'Thôn 1'),
  matter: line('công việc', 'matter', 'HS-2026-7'),
  dueOn: line('ngày phải xong', 'day it was due', '10/11/2026'),
  newDueOn: line('ngày hẹn mới', 'new day', '01/12/2026'),
  rights: lines('quyền lợi bị ảnh hưởng', 'rights affected', 'Chậm cấp giấy chứng nhận.'),
  signer: line('người ký', 'signer', 'Lê Văn Minh'),
  signerPost: line('chức vụ người ký', 'post of the signer', 'Giám đốc'),
} as const satisfies Record<string, DocumentField>;

export type DocumentFieldId = keyof typeof documentFields;
export const documentFieldIds = Object.keys(documentFields) as readonly DocumentFieldId[];

/** The field of that name, whatever its case and blanks; undefined where there is none. */
export const fieldNamed = (written: string): DocumentFieldId | undefined => {
  const name = plainName(written);
  return documentFieldIds.find((id) => documentFields[id].name.vi === name);
};
const plainName = (written: string): string =>
  written.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

const value = (id: DocumentFieldId) => z.string().max(documentFields[id].lines ? 4000 : 300);
/** What one document says in its fields; a field that its template does not name is left out or ignored. */
export const fieldValuesSchema = z
  .strictObject(
    Object.fromEntries(documentFieldIds.map((id) => [id, value(id)])) as Record<DocumentFieldId, z.ZodString>,
  )
  .partial();
export type FieldValues = Readonly<z.infer<typeof fieldValuesSchema>>;

export const sampleValues: FieldValues = Object.fromEntries(
  documentFieldIds.map((id) => [id, documentFields[id].sample]),
);

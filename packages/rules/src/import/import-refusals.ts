import type { Bilingual } from '../core/bilingual.schema.ts';
import type { Refusal } from '../core/refusal.ts';

const words = {
  NO_SUCH_IMPORT: {
    rule: 'import.own-province',
    log: 'the import does not exist in this province',
    message: {
      vi: 'Không có lần nhập này trong tỉnh đang làm việc, hoặc tệp đã hết hạn giữ.',
      en: 'This province has no such import, or its file was kept long enough and is gone.',
    },
  },
  FILE_NOT_READABLE: {
    rule: 'import.file',
    log: 'the file cannot be read as a table',
    message: { vi: 'Không đọc được tệp này thành bảng.', en: 'This file cannot be read as a table.' },
  },
  IMPORT_NOT_AT_THIS_STEP: {
    rule: 'import.steps',
    log: 'the import is at another step',
    message: {
      vi: 'Lần nhập này đã sang bước khác. Tải lại trang để xem.',
      en: 'This import has gone on to another step. Reload the page to see it.',
    },
  },
  COLUMNS_MISSING: {
    rule: 'import.mapping',
    log: 'a required column is not chosen',
    message: {
      vi: 'Còn trường bắt buộc chưa ghép với cột nào, hoặc một cột ghép hai lần.',
      en: 'A required field has no column yet, or a column is chosen twice.',
    },
  },
  NOT_FOR_THIS_ROLE: {
    rule: 'import.roles',
    log: 'the role may not bring in this kind',
    message: {
      vi: 'Quản trị tổ chức nhập cán bộ, đơn vị, vị trí và thẩm quyền; người tiếp nhận nhập hồ sơ công việc.',
      en: 'An organisation admin brings in officers, units, posts and competences; intake brings in records of work.',
    },
  },
  NOTHING_TO_IMPORT: {
    rule: 'import.something-changes',
    log: 'no row is new or changed',
    message: {
      vi: 'Mọi dòng đều đã có trong hệ thống, không có gì để nhập.',
      en: 'Every row is stored already; there is nothing to bring in.',
    },
  },
} as const satisfies Record<string, { rule: string; log: string; message: Bilingual }>;

export type ImportRefusalCode = keyof typeof words;
export const importRefusalCodes = Object.keys(words) as ImportRefusalCode[];

export const importRefusal = (code: ImportRefusalCode): Refusal<ImportRefusalCode> => ({
  code,
  ...words[code],
});

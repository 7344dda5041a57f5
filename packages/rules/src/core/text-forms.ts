import type { Bilingual } from './bilingual.schema.ts';

interface TextForm {
  readonly name: Bilingual;
  readonly remedy: Bilingual;
}

/** Forms that texts of a file take. A schema names one as the message of its pattern. */
export const textForms: { readonly [form: string]: TextForm | undefined } = {
  date: {
    name: { vi: 'ngày có thật trong lịch', en: 'a day of the calendar' },
    remedy: {
      vi: 'viết dạng năm-tháng-ngày, như `2024-04-03`',
      en: 'write it as year-month-day, like `2024-04-03`',
    },
  },
  url: {
    name: { vi: 'địa chỉ trang', en: 'the address of a page' },
    remedy: {
      vi: 'viết đầy đủ, như `https://example.vn/bai`',
      en: 'write it in full, like `https://example.vn/page`',
    },
  },
  slug: {
    name: { vi: 'mã định danh', en: 'an identifier' },
    remedy: {
      vi: 'chỉ dùng chữ thường không dấu, chữ số và gạch nối, như `yen-bai`',
      en: 'use lower-case ASCII letters, digits and hyphens, like `yen-bai`',
    },
  },
  code: {
    name: { vi: 'mã trích dẫn', en: 'a citable code' },
    remedy: { vi: 'viết như `YB-11` hoặc `DN-O15`', en: 'write it like `YB-11` or `DN-O15`' },
  },
  member: {
    name: { vi: 'mã biểu hiện hoặc đoạn', en: 'the code of an item or a clause' },
    remedy: { vi: 'viết như `DN-01` hoặc `YB-01a`', en: 'write it like `DN-01` or `YB-01a`' },
  },
  letter: {
    name: { vi: 'chữ cái của đoạn', en: 'the letter of a clause' },
    remedy: { vi: 'dùng một chữ cái thường từ `a` đến `z`', en: 'use one lower-case letter from `a` to `z`' },
  },
  sha256: {
    name: { vi: 'mã băm SHA-256', en: 'a SHA-256 hash' },
    remedy: {
      vi: 'chép đủ 64 chữ số thập lục phân, chữ thường',
      en: 'copy all 64 hexadecimal digits in lower case',
    },
  },
  identifier: {
    name: { vi: 'mã do hệ thống nguồn đặt', en: 'an identifier of a source system' },
    remedy: {
      vi: 'chỉ dùng chữ cái không dấu, chữ số và `._:/#@+-`, bắt đầu bằng chữ hoặc số, như `GV-2026/0012`',
      en: 'use ASCII letters, digits and `._:/#@+-`, beginning with a letter or digit, like `GV-2026/0012`',
    },
  },
  'evidence-day': {
    name: { vi: 'ngày từ 13/6/1975 trở đi', en: 'a day from 1975-06-13 on' },
    remedy: {
      vi: 'sửa năm; trước ngày đó giờ Việt Nam chưa thống nhất UTC+7',
      en: 'mend the year; before that day the clock of Viet Nam was not UTC+7 throughout',
    },
  },
  datetime: {
    name: { vi: 'thời điểm có múi giờ', en: 'an instant with an offset' },
    remedy: {
      vi: 'viết dạng RFC 3339, như `2026-11-22T08:30:00+07:00`',
      en: 'write it as in RFC 3339, like `2026-11-22T08:30:00+07:00`',
    },
  },
  instant: {
    name: {
      vi: 'thời điểm từ năm 1976, chính xác đến micrô giây',
      en: 'an instant from 1976 on, to the microsecond at most',
    },
    remedy: {
      vi: 'viết như `2026-11-22T08:30:00.123456+07:00`',
      en: 'write it like `2026-11-22T08:30:00.123456+07:00`',
    },
  },
  'one-line': {
    name: { vi: 'một dòng chữ', en: 'one line of text' },
    remedy: {
      vi: 'bỏ dấu xuống dòng và ký tự điều khiển',
      en: 'remove line breaks and control characters',
    },
  },
  'parameter-id': {
    name: { vi: 'mã thông số', en: 'the id of a parameter' },
    remedy: { vi: 'viết như `reply.working-days`', en: 'write it like `reply.working-days`' },
  },
};

export const unnamedForm: TextForm = {
  name: { vi: 'giá trị đúng dạng', en: 'in the expected form' },
  remedy: { vi: 'xem lược đồ của tệp danh mục', en: 'see the schema of the catalogue file' },
};

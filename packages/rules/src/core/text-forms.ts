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
  'parameter-id': {
    name: { vi: 'mã thông số', en: 'the id of a parameter' },
    remedy: { vi: 'viết như `reply.working-days`', en: 'write it like `reply.working-days`' },
  },
};

export const unnamedForm: TextForm = {
  name: { vi: 'giá trị đúng dạng', en: 'in the expected form' },
  remedy: { vi: 'xem lược đồ của tệp danh mục', en: 'see the schema of the catalogue file' },
};

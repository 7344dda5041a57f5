import { nearest } from '../core/nearest.ts';
import { quote } from '../core/quote.ts';
import { searchKey } from '../text/text.ts';
import { identifierSchema } from '../work/work.ts';
import { type FaultWords, faultWords } from './cell-fault.ts';
import type { ImportFacts } from './import-facts.ts';
import type { Choice, ImportField } from './import-target.ts';
import { readDay } from './read-day.ts';

export type ReadValue =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly fault: FaultWords };

const good = (value: string | number | boolean): ReadValue => ({ ok: true, value });
const bad = (
  code: string,
  message: readonly [string, string],
  remedy: readonly [string, string],
): ReadValue => ({ ok: false, fault: faultWords(code, message, remedy) });

/** What a cell that is not empty says, as the field understands it, or what is wrong with it. */
export function readValue(field: ImportField, cell: string, facts: ImportFacts): ReadValue {
  const text = cell.trim().replace(/\s+/g, ' ');
  switch (field.type.type) {
    case 'day':
      return dayValue(text);
    case 'truth':
      return truthValue(text);
    case 'whole':
      return wholeValue(text, field.type.min, field.type.max);
    case 'words':
      return text.length <= 1000
        ? good(text)
        : bad(
            'too-long',
            ['dài quá 1000 chữ', 'longer than 1000 characters'],
            ['rút ngắn ô này', 'shorten this cell'],
          );
    case 'code-of-record':
      return codeValue(text);
    case 'choice':
      return choiceValue(text, field.type.values);
    case 'reference':
      return field.type.to === 'unit' ? unitValue(text, facts) : codeValue(text);
  }
}

function dayValue(text: string): ReadValue {
  const day = readDay(text);
  if (day !== null && day >= '1975-06-13') return good(day);
  return day === null
    ? bad(
        'wrong-day',
        [
          `${quote(text)} không phải là ngày, hoặc không có ngày này`,
          `${quote(text)} is no day, or there is no such day`,
        ],
        ['ghi ngày/tháng/năm, như 05/07/2024', 'write day/month/year, such as 05/07/2024'],
      )
    : bad(
        'day-too-early',
        [`${quote(text)} trước ngày 13/06/1975`, `${quote(text)} is before 13/06/1975`],
        ['kiểm tra lại năm', 'look at the year again'],
      );
}

const yes = new Set(['x', 'co', 'dung', 'yes', 'true', '1', 'da']);
const no = new Set(['khong', 'sai', 'no', 'false', '0', 'chua']);

function truthValue(text: string): ReadValue {
  const key = searchKey(text);
  if (yes.has(key)) return good(true);
  if (no.has(key)) return good(false);
  return bad(
    'wrong-truth',
    [`không hiểu ${quote(text)}`, `${quote(text)} is not understood`],
    [
      'ghi x hoặc có; không thì ghi không; chưa biết thì để trống',
      'write yes or x; otherwise no; leave it empty while unknown',
    ],
  );
}

function wholeValue(text: string, min: number, max: number): ReadValue {
  const plain = text.replace(/(?<=\d)[. ](?=\d{3}\b)/g, '');
  const number = Number(plain);
  if (/^-?\d+$/.test(plain) && number >= min && number <= max) return good(number);
  return bad(
    'wrong-number',
    [
      `${quote(text)} không phải số nguyên từ ${min} đến ${max}`,
      `${quote(text)} is no whole number from ${min} to ${max}`,
    ],
    ['ghi một số nguyên', 'write a whole number'],
  );
}

function codeValue(text: string): ReadValue {
  if (identifierSchema.max(48).safeParse(text).success) return good(text);
  return bad(
    'wrong-code',
    [
      `${quote(text)} không dùng làm mã được: mã có chữ không dấu, số và . _ : / # @ + -, không có khoảng trắng, nhiều nhất 48 ký tự`,
      `${quote(text)} cannot be a code: plain letters, figures and . _ : / # @ + -, no blanks, at most 48 characters`,
    ],
    ['ghi đúng mã trong hệ thống nguồn', 'write the code as the source system has it'],
  );
}

function choiceValue(text: string, values: readonly Choice[]): ReadValue {
  const key = searchKey(text);
  const names = ({ code, label, aliases }: Choice): string[] =>
    [code, label.vi, label.en, ...aliases].map(searchKey);
  const found = values.find((value) => names(value).includes(key));
  if (found) return good(found.code);
  // "Trưởng phòng Tổ chức cán bộ" begins with the office that it names; the longest such beginning decides.
  const begun = values
    .flatMap((value) => names(value).map((name) => ({ value, name })))
    .filter(({ name }) => name.length > 3 && key.startsWith(`${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (begun) return good(begun.value.code);
  const meant = nearest(
    text,
    values.map(({ label }) => label.vi),
  );
  const all = (language: 'vi' | 'en') => values.map(({ label }) => label[language]).join('; ');
  return bad(
    'unknown-choice',
    [`${quote(text)} không có trong danh mục`, `${quote(text)} is not in the list`],
    meant === undefined
      ? [`ghi một trong: ${all('vi')}`, `write one of: ${all('en')}`]
      : [
          `có phải là “${meant}”? Các giá trị: ${all('vi')}`,
          `did you mean “${meant}”? The values: ${all('en')}`,
        ],
  );
}

function unitValue(text: string, { units, unitsByName }: ImportFacts): ReadValue {
  if (units.has(text)) return good(text);
  const key = searchKey(text);
  const named = unitsByName.get(key);
  if (named?.length === 1) return good(named[0]!);
  if (named !== undefined)
    return bad(
      'unit-not-one',
      [
        `có ${named.length} đơn vị tên ${quote(text)}: ${named.join(', ')}`,
        `${named.length} units are called ${quote(text)}: ${named.join(', ')}`,
      ],
      ['ghi mã đơn vị thay cho tên', 'write the code of the unit instead of its name'],
    );
  const meant = nearest(key, [...unitsByName.keys()].slice(0, 2000));
  return bad(
    'no-such-unit',
    [`chưa có đơn vị mã hay tên ${quote(text)}`, `there is no unit with the code or name ${quote(text)}`],
    meant === undefined
      ? [
          'nhập danh sách đơn vị trước, hoặc ghi đúng mã đơn vị',
          'bring in the units first, or write the code of the unit',
        ]
      : [
          `có phải là mã ${unitsByName.get(meant)!.join(', ')}? Nếu là đơn vị mới thì nhập đơn vị trước`,
          `did you mean the code ${unitsByName.get(meant)!.join(', ')}? A new unit must be brought in first`,
        ],
  );
}

import { quote } from '../../core/quote.ts';
import { nearest } from '../../core/nearest.ts';
import { evidenceFormat } from '../evidence.schema.ts';
import { enough, fault, type LineFault, type RawLine } from './evidence-problem.ts';

/** No record comes near it; a longer line is a file of another kind. */
const longestLine = 20_000;
const mostKeys = 64;

/** One JSON object a line. Blank lines are passed over; the first line may name the format. */
export function readJsonLines(text: string): { lines: RawLine[]; faults: LineFault[] } {
  const lines: RawLine[] = [];
  const faults: LineFault[] = [];
  let number = 0;
  for (const one of text.split('\n')) {
    number++;
    if (faults.length >= enough) break;
    const trimmed = one.trim();
    if (trimmed === '') continue;
    const read = trimmed.length > longestLine ? tooLong(number) : readObject(trimmed, number);
    if (!('value' in read)) faults.push(read);
    else if (number === 1 && 'format' in read.value) faults.push(...strangeFormat(read.value['format']));
    else lines.push(read);
  }
  return { lines, faults };
}

function readObject(
  text: string,
  line: number,
): { line: number; value: Record<string, unknown> } | LineFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed(line, text);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed(line, text);
  const object = value as Record<string, unknown>;
  if (Object.keys(object).length > mostKeys) return tooLong(line);
  const twice = keyUsedTwice(text, object);
  return twice === undefined ? { line, value: object } : duplicateKey(line, twice);
}

/** `JSON.parse` keeps the last of two equal keys in silence. In a flat object every quoted text before a colon is a key. */
function keyUsedTwice(text: string, object: Record<string, unknown>): string | undefined {
  // What most programs write; had a key been lost, the text would be longer.
  if (JSON.stringify(object) === text) return undefined;
  if (Object.values(object).some((value) => typeof value === 'object' && value !== null)) return undefined;
  const left = new Set(Object.keys(object));
  for (const [, quoted = '', colon] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*(:?)/g)) {
    if (colon === '') continue;
    const key = JSON.parse(quoted) as string;
    if (!left.delete(key)) return key;
  }
  return undefined;
}

function strangeFormat(format: unknown): LineFault[] {
  if (format === evidenceFormat) return [];
  const near = typeof format === 'string' ? nearest(format, [evidenceFormat]) : undefined;
  return [
    fault(
      1,
      ['format'],
      'unknown-format',
      { vi: `không đọc được định dạng ${quote(format)}`, en: `the format ${quote(format)} cannot be read` },
      near === undefined
        ? { vi: `ghi tệp theo ${quote(evidenceFormat)}`, en: `write the file as ${quote(evidenceFormat)}` }
        : { vi: `có phải là ${quote(near)}?`, en: `did you mean ${quote(near)}?` },
    ),
  ];
}

function malformed(line: number, text: string): LineFault {
  return fault(
    line,
    [],
    'malformed-json',
    { vi: `${quote(text)} không phải là một đối tượng JSON`, en: `${quote(text)} is not a JSON object` },
    {
      vi: 'mỗi dòng là một đối tượng `{…}` trọn vẹn, không có dấu phẩy sau cùng',
      en: 'each line is one whole object `{…}`, with no comma after it',
    },
  );
}

function duplicateKey(line: number, key: string): LineFault {
  return fault(
    line,
    [key],
    'duplicate-key',
    { vi: `khóa ${quote(key)} bị trùng`, en: `the key ${quote(key)} is used twice` },
    { vi: 'giữ một, bỏ cái kia', en: 'keep one and remove the other' },
  );
}

function tooLong(line: number): LineFault {
  return fault(
    line,
    [],
    'line-too-long',
    {
      vi: `dòng dài hơn ${longestLine} ký tự hoặc có hơn ${mostKeys} khóa`,
      en: `the line is longer than ${longestLine} characters or has more than ${mostKeys} keys`,
    },
    { vi: 'mỗi bản ghi một dòng', en: 'write one record a line' },
  );
}

import { faultOf, type SheetFault } from '../sheet-fault.ts';

/** `windows-1252` is a file of one-byte letters for fonts of TCVN3 or VNI: each cell is then read by its own table. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

const beyondAscii = /[^\x00-\x7F]/g;
const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
const controls = /[\u0000-\u0008\u000E-\u001F\u0080-\u009F]/;

const marked: readonly (readonly [Encoding, ...number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

const mixed = faultOf(
  'mixed-encodings',
  [
    'tệp trộn nhiều bảng mã: có dòng là UTF-8, có dòng không phải',
    'the file mixes text encodings: some lines are UTF-8 and some are not',
  ],
  [
    'lưu lại cả tệp bằng UTF-8 từ chương trình nguồn; không ghép tệp khác bảng mã',
    'save the whole file as UTF-8 from its source; do not join files of different encodings',
  ],
);
const binary = faultOf(
  'not-a-table',
  [
    'nội dung tệp không phải chữ: không đọc được theo bảng mã nào',
    'the file is no text: it reads in no encoding',
  ],
  [
    'gửi tệp .xlsx (Excel, LibreOffice), hoặc .csv lưu bằng UTF-8',
    'send a file of kind .xlsx (Excel, LibreOffice), or a .csv saved as UTF-8',
  ],
);

/** By the mark at the beginning, or by what the first bytes can be. */
export function encodingOf(head: Buffer): Encoding | SheetFault {
  const mark = marked.find(([, ...bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (mark) return mark[0];
  const wide = wideWithoutMark(head);
  if (wide) return wide;
  if (head.includes(0)) return binary;
  if (isUtf8(head)) return 'utf-8';
  if (linesBeyondAscii(head).some(isUtf8)) return mixed;
  const text = new TextDecoder('windows-1258').decode(head).normalize('NFC');
  if (!controls.test(text) && looksVietnamese(text)) return 'windows-1258';
  return controls.test(new TextDecoder('windows-1252').decode(head)) ? binary : 'windows-1252';
}

/** Cut anywhere, a text in UTF-8 may end inside a letter. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function wideWithoutMark(head: Buffer): Encoding | undefined {
  const seen = head.subarray(0, 4000);
  const zeros = [0, 0];
  for (const [at, byte] of seen.entries()) if (byte === 0) zeros[at % 2]!++;
  const half = seen.length / 2;
  if (seen.length < 8) return undefined;
  if (zeros[1]! > half * 0.3 && zeros[0]! < half * 0.05) return 'utf-16le';
  return zeros[0]! > half * 0.3 && zeros[1]! < half * 0.05 ? 'utf-16be' : undefined;
}

function linesBeyondAscii(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (end !== -1 && line.some((byte) => byte > 0x7f)) lines.push(line);
    start += line.length + 1;
  }
  return lines;
}

/** Text for fonts of TCVN3 or VNI decodes as Windows-1258 without an error, into letters that Vietnamese does not have. */
function looksVietnamese(text: string): boolean {
  let [letters, strange] = [0, 0];
  for (const [character] of text.matchAll(beyondAscii)) {
    if (vietnamese.test(character)) letters++;
    else if (!/[\p{P}\p{Sc}\u00A0°²³½]/u.test(character) || /[«·¡§¶]/.test(character)) strange++;
  }
  return strange * 5 <= letters;
}

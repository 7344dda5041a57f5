// Bytes of a file as text in NFC. Provinces still keep files in Windows-1258, whose letters are half decomposed.
import { quote } from '../../core/quote.ts';
import { fault, type LineFault } from './evidence-problem.ts';
import { looksVietnamese } from './looks-vietnamese.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'] as const;
export type Encoding = (typeof encodings)[number];

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly fault: LineFault };

/** Decodes by the encoding that was declared, or else by the mark at the beginning, or by what the bytes can be. */
export function decodeText(bytes: Uint8Array, declared?: Encoding): Decoded {
  const encoding = declared ?? markedEncoding(bytes);
  if (encoding !== undefined) {
    const text = decodeAs(encoding, bytes);
    if (text !== undefined) return { ok: true, text, encoding };
    return { ok: false, fault: notInEncoding(encoding, encoding === 'utf-8' ? firstBadLine(bytes) : 1) };
  }
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined) return { ok: true, text: utf8, encoding: 'utf-8' };
  if (someLineIsUtf8(bytes)) return { ok: false, fault: mixed(firstBadLine(bytes)) };
  const text = decodeAs('windows-1258', bytes);
  if (text !== undefined && !controls.test(text) && looksVietnamese(text))
    return { ok: true, text, encoding: 'windows-1258' };
  return { ok: false, fault: notInEncoding('utf-8', firstBadLine(bytes)) };
}

// Bytes that Windows-1258 gives no letter become these; a text of a province has none.
const controls = /[\u0000-\u0008\u000E-\u001F\u0080-\u009F]/;

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** Lines with a byte beyond ASCII, with their number. */
function* lettersBeyondAscii(bytes: Uint8Array): Generator<{ line: number; bytes: Uint8Array }> {
  let [start, line] = [0, 1];
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (part.some((byte) => byte > 0x7f)) yield { line, bytes: part };
    start += part.length + 1;
    line++;
  }
}

function someLineIsUtf8(bytes: Uint8Array): boolean {
  for (const part of lettersBeyondAscii(bytes)) if (decodeAs('utf-8', part.bytes) !== undefined) return true;
  return false;
}

function firstBadLine(bytes: Uint8Array): number {
  for (const part of lettersBeyondAscii(bytes))
    if (decodeAs('utf-8', part.bytes) === undefined) return part.line;
  return 1;
}

function mixed(line: number): LineFault {
  return fault(
    line,
    [],
    'mixed-encodings',
    {
      vi: 'tệp trộn nhiều bảng mã: có dòng là UTF-8, dòng này thì không',
      en: 'the file mixes text encodings: other lines are UTF-8, this one is not',
    },
    {
      vi: 'lưu lại cả tệp bằng UTF-8 từ hệ thống nguồn; không ghép tệp khác bảng mã',
      en: 'save the whole file as UTF-8 from its source; do not join files of different encodings',
    },
  );
}

function notInEncoding(encoding: Encoding, line: number): LineFault {
  return fault(
    line,
    [],
    'wrong-encoding',
    {
      vi: `có byte không đọc được theo bảng mã ${quote(encoding)}`,
      en: `there are bytes that are not ${quote(encoding)}`,
    },
    {
      vi: 'lưu tệp bằng UTF-8, hoặc khai đúng bảng mã (UTF-8, UTF-16, Windows-1258); TCVN3 và VNI phải chuyển mã trước',
      en: 'save the file as UTF-8, or declare its encoding (UTF-8, UTF-16, Windows-1258); convert TCVN3 and VNI first',
    },
  );
}

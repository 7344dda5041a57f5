import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
const text = (decoded: ReturnType<typeof decodeText>) =>
  decoded.ok ? [decoded.encoding, decoded.text] : decoded.fault;

/** "Hòa Đ ộ ữ" as Windows-1258 writes it: marks after their letters. */
const windows1258 = [0x48, 0x6f, 0xcc, 0x61, 0x20, 0xd0, 0x20, 0xf4, 0xf2, 0x20, 0xfd, 0xde];

describe('the text of a file', () => {
  it('is UTF-8, with a mark or without', () => {
    expect(text(decodeText(bytes('Hòa')))).toEqual(['utf-8', 'Hòa']);
    expect(text(decodeText(bytes([0xef, 0xbb, 0xbf], 'Hòa')))).toEqual(['utf-8', 'Hòa']);
  });

  it('is UTF-16 when a mark says so', () => {
    expect(text(decodeText(new Uint8Array([0xff, 0xfe, 0xd2, 0x1e])))).toEqual(['utf-16le', 'Ồ']);
  });

  it('is Windows-1258 when it can be nothing else, its letters composed', () => {
    expect(text(decodeText(bytes(windows1258)))).toEqual(['windows-1258', 'Hòa Đ ộ ữ']);
  });

  it('is composed whatever form it came in', () => {
    expect(text(decodeText(bytes('Hoà'.normalize('NFD'))))).toEqual(['utf-8', 'Hoà']);
  });

  it('is refused, with the line, when encodings are mixed', () => {
    expect(text(decodeText(bytes('Hòa\nabc\n', windows1258)))).toMatchObject({
      line: 3,
      words: { code: 'mixed-encodings' },
    });
  });

  it('is refused when it is not what was declared', () => {
    expect(text(decodeText(bytes('a\n', windows1258), 'utf-8'))).toMatchObject({
      line: 2,
      words: { code: 'wrong-encoding' },
    });
  });

  it('is not Windows-1258 when that makes no Vietnamese of it, as with TCVN3 and VNI', () => {
    // "Hoà bình" in TCVN3, then in VNI.
    const refused = { words: { code: 'wrong-encoding' } };
    expect(text(decodeText(bytes('Ho', [0xb5], ' b', [0xd7], 'nh')))).toMatchObject(refused);
    expect(text(decodeText(bytes('Hoa', [0xf8], ' b', [0xec], 'nh')))).toMatchObject(refused);
  });

  it('is refused when no encoding fits', () => {
    expect(text(decodeText(bytes([0x81, 0x00, 0xff])))).toMatchObject({ words: { code: 'wrong-encoding' } });
  });
});

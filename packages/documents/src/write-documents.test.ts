import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { defaultTemplates, documentKinds, layoutOf, sampleValues } from '@kycuong/rules/document';
import { describe, expect, test } from 'vitest';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const hostile = '=1+1 <w:p>&amp; {{lý do}} "\'';
const page = (kind: (typeof documentKinds)[number], subject = 'Nguyễn Văn An') => ({
  layout: layoutOf(kind, defaultTemplates[kind], { ...sampleValues, subject }, '2026-11-20' as never),
  number: 3,
});

/** Every part of a file in the ZIP form, by its name, from its central directory. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + packed);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString());
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

describe.each(documentKinds)('%s', (kind) => {
  test('the DOCX holds the words of the page, and its properties hold no name of a person', async () => {
    const parts = partsOf(await writeDocx(page(kind)));
    const words = parts.get('word/document.xml')!.replace(/<[^>]+>/g, '');
    expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(words).toContain('Yên Bái, ngày 20 tháng 11 năm 2026');
    expect(words).toContain('Số: 03/');
    for (const [name, text] of parts)
      if (name.startsWith('docProps/')) expect(text).not.toMatch(/Nguyễn|Lê Văn Minh|Trần/);
  });

  test('the PDF is one that embeds its faces, and its properties hold no name of a person', async () => {
    const pdf = Buffer.from(await writePdf(page(kind))).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\./);
    expect(pdf).toContain('Tinos');
    expect(pdf).toContain('/Type /Page');
    expect(pdf).toMatch(/\/Author \d+ 0 R/);
    // Properties stand uncompressed, in UTF-16 where they have marks.
    for (const name of ['Nguyễn', 'Lê Văn Minh', 'Trần']) {
      expect(pdf).not.toContain(Buffer.from(name).toString('latin1'));
      expect(pdf).not.toContain(Buffer.from(name, 'utf16le').swap16().toString('latin1'));
    }
    expect(pdf).toContain(Buffer.from('Kỷ Cương', 'utf16le').swap16().toString('latin1'));
  });
});

test('what was typed is never markup', async () => {
  const parts = partsOf(await writeDocx(page('decision', hostile)));
  expect(parts.get('word/document.xml')).toContain('=1+1 &lt;w:p&gt;&amp;amp; {{lý do}}');
  expect([...parts.values()].join('')).not.toMatch(/w:fldChar|w:instrText|TargetMode="External"/);
});

const office = spawnSync('soffice', ['--version']).status === 0;
test.runIf(office)('LibreOffice opens a document and reads its words', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kycuong-document-'));
  try {
    const file = join(folder, 'mau.docx');
    await writeFile(file, await writeDocx(page('decision', hostile)));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const asked = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file];
    await promisify(execFile)('soffice', [profile, ...asked]);
    const read = await readFile(join(folder, 'mau.txt'), 'utf8').catch(() => null);
    // A LibreOffice without its word processor opens no document and says nothing of it.
    if (read !== null) expect(read).toContain(`Áp dụng đối với ông (bà) ${hostile}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { sourceOf } from './byte-source.ts';
import { writeCsv } from './csv/write-csv.ts';
import { gather } from './gather.ts';
import { usualLimits } from './limits.ts';
import { openTableFile, type OpenOptions } from './open-table-file.ts';
import { SheetFaultError } from './sheet-fault.ts';
import type { SheetRow } from './sheet-row.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

const bytesOf = async (parts: AsyncIterable<Uint8Array>): Promise<Buffer> =>
  Buffer.concat(await gather(parts));

const zipOf = (files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return bytesOf(zip.outputStream as unknown as AsyncIterable<Uint8Array>);
};

/** The rows, or the code of the fault that ended the reading. */
async function read(bytes: Uint8Array, options: OpenOptions = {}): Promise<SheetRow[] | string> {
  const opened = await openTableFile(sourceOf(bytes), options);
  if (!opened.ok) return opened.fault.code;
  const rows: SheetRow[] = [];
  try {
    for await (const row of opened.file.rows()) rows.push(row);
  } catch (error) {
    if (error instanceof SheetFaultError) return error.fault.code;
    throw error;
  }
  return rows;
}
const cells = async (bytes: Uint8Array, options?: OpenOptions) => {
  const rows = await read(bytes, options);
  return typeof rows === 'string' ? rows : rows.map((row) => row.cells);
};
const text = (content: string) => Buffer.from(content);

describe('a file is what its bytes say', () => {
  it.each<[what: string, code: string, bytes: Buffer]>([
    ['an old .xls', 'old-xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    [
      'a workbook with a password',
      'password-protected',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['an image named .xlsx', 'not-a-table', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a PDF', 'not-a-table', text('%PDF-1.7')],
    ['a web page', 'not-a-table', text('\n<!DOCTYPE html><table>')],
    ['nothing', 'empty-file', Buffer.alloc(0)],
    ['half an archive', 'broken-xlsx', Buffer.from('PK\x03\x04abc')],
    ['bytes of no encoding', 'not-a-table', Buffer.from([0x81, 0x00, 0xff, 0x8f])],
  ])('%s is refused: %s', async (_, code, bytes) => expect(await read(bytes)).toBe(code));

  it('another archive is refused by what it is', async () => {
    const fault = async (name: string) => {
      const opened = await openTableFile(sourceOf(await zipOf({ [name]: '<x/>' })));
      return opened.ok ? null : [opened.fault.code, opened.fault.message.en];
    };
    expect(await fault('word/document.xml')).toEqual(['not-a-table', expect.stringContaining('Word')]);
    expect(await fault('xl/workbook.bin')).toEqual(['not-a-table', expect.stringContaining('.xlsb')]);
    expect(await fault('content.xml')).toEqual(['not-a-table', expect.stringContaining('OpenDocument')]);
  });

  it('each refusal says in both languages what can be done', async () => {
    const opened = await openTableFile(sourceOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])));
    expect(opened).toMatchObject({
      ok: false,
      fault: { remedy: { vi: expect.stringContaining('.xlsx'), en: expect.stringContaining('Save As') } },
    });
  });
});

describe('what costs too much', () => {
  it('a file over 50 MB is refused before it is read', async () => {
    const opened = await openTableFile({
      size: usualLimits.bytes + 1,
      chunks: () => {
        throw new Error('read');
      },
    });
    expect(opened).toMatchObject({ ok: false, fault: { code: 'file-too-large' } });
  });

  it('200 columns are refused, in CSV and in XLSX', async () => {
    const wide = [Array.from({ length: 200 }, (_, at) => `c${at}`)];
    expect(await read(await bytesOf(writeCsv(wide)))).toBe('too-many-columns');
    expect(await read(await bytesOf(writeXlsx([{ name: 'a', rows: wide }])))).toBe('too-many-columns');
  });

  it('a zip bomb is refused, whether it says its size or lies about it', async () => {
    const sheet = (rows: string) => ({
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': rows,
    });
    const honest = await zipOf(
      sheet(`<worksheet><sheetData>${' '.repeat(40_000_000)}</sheetData></worksheet>`),
    );
    expect(honest.length).toBeLessThan(100_000);
    expect(await read(honest)).toBe('unpacks-too-large');
    const lying = Buffer.from(honest);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(40_000_000 + '<worksheet><sheetData></sheetData></worksheet>'.length);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(1000);
    for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size, at + 4)) small.copy(lying, at);
    expect(await read(lying)).toBe('broken-xlsx');
  });

  it('entities that grow are not read', async () => {
    const bytes = await zipOf({
      'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><workbook>&b;</workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships/>',
    });
    expect(await read(bytes)).toBe('broken-xlsx');
  });

  it('too many rows end the reading', async () => {
    const options = { limits: { ...usualLimits, rows: 2 } };
    expect(await read(text('a,b\n1,2\n3,4\n'), options)).toBe('too-many-rows');
  });
});

describe('a CSV file', () => {
  it('finds its delimiter, and counts lines as an editor does', async () => {
    const rows = await read(text('a;b\r\n"x\ny";1,5\r\n\r\nz;2\r\n'));
    expect(rows).toMatchObject([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['x\ny', '1,5'] },
      { row: 5, cells: ['z', '2'] },
    ]);
    expect(await cells(text('a\tb\n1\t2\n'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it.each<[string, Buffer]>([
    ['UTF-8', text('Họ tên,Sở\nHòa,1\n')],
    ['UTF-8 with a mark', text('\ufeffHọ tên,Sở\nHòa,1\n')],
    ['decomposed UTF-8', text('Họ tên,Sở\nHòa,1\n'.normalize('NFD'))],
    ['UTF-16 LE', Buffer.from('\ufeffHọ tên,Sở\nHòa,1\n', 'utf16le')],
    ['UTF-16 LE without a mark', Buffer.from('Họ tên,Sở\nHòa,1\n', 'utf16le')],
    ['UTF-16 BE', Buffer.from('\ufeffHọ tên,Sở\nHòa,1\n', 'utf16le').swap16()],
    [
      'Windows-1258',
      Buffer.from([
        0x48, 0x6f, 0xf2, 0x20, 0x74, 0xea, 0x6e, 0x2c, 0x53, 0xf5, 0xd2, 0x0a, 0x48, 0x6f, 0xcc, 0x61, 0x2c,
        0x31, 0x0a,
      ]),
    ],
    ['TCVN3', Buffer.from('Hä tªn,Së\nHßa,1\n', 'latin1')],
  ])('reads %s', async (name, bytes) => {
    expect(await cells(bytes)).toEqual([
      ['Họ tên'.normalize('NFC'), 'Sở'.normalize('NFC')],
      [name === 'TCVN3' ? 'Hòa' : 'Hòa', '1'],
    ]);
  });

  it('refuses mixed encodings and a quotation mark that never closes', async () => {
    expect(await read(Buffer.concat([text('Hòa,1\n'), Buffer.from([0x48, 0x6f, 0xcc, 0x61, 0x0a])]))).toBe(
      'mixed-encodings',
    );
    expect(await read(text('a,b\n"x,1\n'))).toBe('malformed-csv');
    const late = Buffer.concat([text(`${'a,b\n'.repeat(200_000)}`), Buffer.from([0xcc, 0x0a])]);
    expect(await read(late)).toBe('wrong-encoding');
  });
});

describe('what is written', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((words) => words.normalize('NFC')),
    fc.constantFrom(
      '=1+1',
      '+84',
      '-5',
      '@x',
      '\tx',
      "'=1",
      "''+x",
      'Hòa',
      '"',
      ',',
      ';',
      '\n',
      ' x ',
      '_x000D_',
      '<b>&',
    ),
  );
  const table = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    .map((rows) => [['Mã', 'Tên', 'x', 'y', 'z'], ...rows.map((row) => [...row, 'end'])]);
  const asWritten = { delimiter: ',', oldFonts: false } as const;
  const normal = (rows: string[][]) => rows.map((row) => row.map((one) => one.replace(/\r\n?/g, '\n')));

  it('is read unchanged: CSV', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect(await cells(await bytesOf(writeCsv(rows)), asWritten)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  it('is read unchanged: XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect(
          normal((await cells(await bytesOf(writeXlsx([{ name: 'a', rows }])), asWritten)) as string[][]),
        ).toEqual(normal(rows));
      }),
      { numRuns: 100 },
    );
  });

  it('holds no cell that a spreadsheet program would run', async () => {
    const file = (await bytesOf(writeCsv([['=1+1', '+x', '-x', '@x', '\tx', "'=x"]]))).toString();
    for (const one of file.trim().split(',')) expect(one.replace(/^"/, '')).toMatch(/^'/);
  });
});

describe('nonsense', () => {
  const prefixes = ['', 'PK\x03\x04', '\ufeff', '"', 'a,b\n', '\xff\xfe'];
  it('ends in rows or in a fault, never otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...prefixes),
        fc.uint8Array({ maxLength: 300 }),
        async (prefix, bytes) => {
          const result = await read(Buffer.concat([Buffer.from(prefix, 'latin1'), bytes]));
          expect(typeof result === 'string' || Array.isArray(result)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('ends so too when bytes of a good workbook are changed or cut', async () => {
    const good = await bytesOf(
      writeXlsx([
        {
          name: 'a',
          rows: [
            ['Mã', 'Tên'],
            ['1', 'Hòa'],
          ],
        },
      ]),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = cut ? good.subarray(0, at) : Buffer.from(good);
        if (!cut) bytes[at] = byte;
        const result = await read(bytes);
        expect(typeof result === 'string' || Array.isArray(result)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

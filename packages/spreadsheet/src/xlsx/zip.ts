import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { type Limits, smallPart } from '../limits.ts';
import { faultOf, type SheetFault, SheetFaultError } from '../sheet-fault.ts';

export const brokenZip: SheetFault = faultOf(
  'broken-xlsx',
  ['tệp .xlsx bị hỏng hoặc bị cắt ngang', 'the .xlsx file is damaged or cut off'],
  [
    'mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi; không mở được thì xin lại tệp gốc',
    'open it in Excel or LibreOffice, save it again and send it; if it does not open, ask for the original',
  ],
);
export const bomb: SheetFault = faultOf(
  'unpacks-too-large',
  [
    'tệp .xlsx bung ra quá lớn so với dung lượng của nó, nên không được mở',
    'the .xlsx file unpacks into far more than its size, so it is not opened',
  ],
  [
    'chép riêng bảng cần dùng sang một sổ làm việc mới, lưu thành .xlsx rồi gửi',
    'copy the table that is needed into a new workbook, save it as .xlsx and send that',
  ],
);

/** The parts of a packed file by name. What a part unpacks to is known before, and checked while it does. */
export interface Parts {
  readonly names: readonly string[];
  readonly open: (name: string) => Promise<Readable>;
  readonly text: (name: string) => Promise<string | undefined>;
}

const smallText = 32 * 1024 * 1024;

export async function openZip(bytes: Buffer, limits: Limits): Promise<Parts> {
  const { zip, entries } = await readDirectory(bytes).catch(() => {
    throw new SheetFaultError(brokenZip);
  });
  let opened = 0;
  const open = (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    if (entry === undefined) throw new SheetFaultError(brokenZip);
    const { uncompressedSize: unpacked, compressedSize: packed } = entry;
    opened = Math.max(opened, unpacked);
    if (unpacked > limits.unpackedBytes || opened > limits.unpackedBytes) throw new SheetFaultError(bomb);
    if (unpacked > smallPart && unpacked > packed * limits.unpackedRatio) throw new SheetFaultError(bomb);
    return new Promise((resolve, reject) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error) reject(new SheetFaultError(brokenZip));
        else resolve(stream);
      }),
    );
  };
  const text = async (name: string): Promise<string | undefined> => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    if (entry.uncompressedSize > smallText) throw new SheetFaultError(bomb);
    return (await allOf(await open(name))).toString('utf8');
  };
  return { names: [...entries.keys()], open, text };
}

/** The bytes of a part; whatever is wrong with them, the file is broken. */
export async function* unpacked(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch {
    throw new SheetFaultError(brokenZip);
  } finally {
    stream.destroy();
  }
}

async function allOf(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of unpacked(stream)) parts.push(part);
  return Buffer.concat(parts);
}

const mostEntries = 10_000;

function readDirectory(bytes: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) {
        reject(error);
        return;
      }
      const entries = new Map<string, Entry>();
      zip.on('error', reject);
      zip.on('end', () => resolve({ zip, entries }));
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry);
        if (entries.size > mostEntries) reject(new Error('too many parts'));
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

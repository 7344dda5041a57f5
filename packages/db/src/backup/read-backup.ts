import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { type BackupHeader, type BackupLine, isEnd } from './backup-format.ts';
import { BackupProblem } from './backup-problem.ts';

/** The lines of a backup, the header first. Throws when it is not one, was cut short or was altered; the latter at its end. */
export async function* readBackup(file: string): AsyncGenerator<BackupHeader | BackupLine> {
  const hash = createHash('sha256');
  let first = true;
  let ended = false;
  try {
    for await (const text of linesOf(file)) {
      const line = JSON.parse(text) as BackupHeader | BackupLine;
      if (first) requireHeader(file, line as BackupHeader);
      first = false;
      if (isEnd(line)) {
        if (line.sha256 !== hash.digest('hex')) throw altered(file);
        ended = true;
      } else hash.update(`${text}\n`);
      yield line;
    }
  } catch (error) {
    throw problemOf(file, error, first);
  }
  if (!ended) throw first ? notABackup(file) : cutShort(file);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  const text = raw.pipe(createGunzip());
  // `pipe` hands data on and no errors.
  raw.on('error', (error) => text.destroy(error));
  const lines = createInterface({ input: text, crlfDelay: Infinity });
  const failed = new Promise<never>((_, reject) => text.on('error', reject));
  failed.catch(() => undefined);
  const each = lines[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { value, done } = await Promise.race([each.next(), failed]);
      if (done) break;
      yield value;
    }
  } finally {
    lines.close();
    raw.destroy();
    text.destroy();
  }
}

function requireHeader(file: string, header: BackupHeader): void {
  if (header.format !== 'kycuong-backup') throw notABackup(file);
  if (header.formatVersion !== 1)
    throw new BackupProblem({
      vi: `${file} có dạng bản sao lưu số ${String(header.formatVersion)}, do bản phát hành ${header.release} ghi; bản này chỉ đọc dạng 1`,
      en: `${file} has format ${String(header.formatVersion)}, written by release ${header.release}; this release reads format 1 only`,
    });
}

function problemOf(file: string, error: unknown, first: boolean): unknown {
  if (error instanceof BackupProblem || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return new BackupProblem({
      vi: `không đọc được ${file} (${code})`,
      en: `${file} cannot be read (${code})`,
    });
  if (code === 'Z_BUF_ERROR') return cutShort(file);
  if (code === 'Z_DATA_ERROR' || error instanceof SyntaxError)
    return first ? notABackup(file) : altered(file);
  return error;
}

const notABackup = (file: string) =>
  new BackupProblem({
    vi: `${file} không phải bản sao lưu của Kỷ Cương`,
    en: `${file} is not a backup of Kỷ Cương`,
  });
const cutShort = (file: string) =>
  new BackupProblem({
    vi: `${file} bị cắt cụt: thiếu phần cuối. Hãy chép lại từ nơi lưu giữ`,
    en: `${file} was cut short: its end is missing. Copy it again from where it is kept`,
  });
const altered = (file: string) =>
  new BackupProblem({
    vi: `${file} bị hỏng hoặc bị sửa: mã kiểm không khớp. Hãy chép lại từ nơi lưu giữ`,
    en: `${file} was damaged or altered: its checksum does not fit. Copy it again from where it is kept`,
  });

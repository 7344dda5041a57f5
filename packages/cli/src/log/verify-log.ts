import { readFile } from 'node:fs/promises';
import type { Bilingual } from '@kycuong/rules/bilingual';
import { judgeLog, type LogVerdict, type LogVerifier, openWithAny } from '@kycuong/rules/publication/log';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { bytesOf, PublicLog } from './fetch-log.ts';

const words: Record<Exclude<LogVerdict, 'fits'>, Bilingual> = {
  'bad-signature': {
    vi: 'mã gốc không do khóa của nhật ký này ký',
    en: 'the head is not signed by a key of this log',
  },
  'bad-root': {
    vi: 'mã gốc tính lại từ các mục khác mã gốc đã ký',
    en: 'the root computed from the entries differs from the signed one',
  },
  'bad-kept': {
    vi: 'mã gốc đã giữ không đúng dạng hoặc không do khóa của nhật ký này ký',
    en: 'the kept head is not in the form, or not signed by a key of this log',
  },
  'bad-history': {
    vi: 'nhật ký hôm nay không phải là phần nối dài của mã gốc đã giữ',
    en: 'the log of today does not continue the kept head',
  },
};

/** Answers with the signed head, to be kept for the next time. */
export async function verifyLog({ args, options, answer, remark, say }: Call): Promise<ExitCode> {
  const log = new PublicLog(args[0] ?? '');
  const kept = typeof options['since'] === 'string' ? await readHead(options['since']) : null;
  const note = await log.checkpoint();
  const keys = known(await log.keys(), options['key']);
  const head = openWithAny(note, keys);
  if (!head) return no('bad-signature');
  const root = await log.root(head.size, (done) =>
    remark(say({ vi: `${done}/${head.size} mục`, en: `${done}/${head.size} entries` })),
  );
  const older = kept === null ? null : openWithAny(kept, keys);
  if (kept !== null && !older) return no('bad-kept');
  if (older && older.size > head.size) return no('bad-history');
  const proof = older ? await log.consistency(older.size, head.size) : [];
  const verdict = judgeLog({ note, keys, root, kept: kept === null ? null : { note: kept, proof } });
  if (verdict !== 'fits') return no(verdict);
  answer(note.trimEnd());
  remark(
    say({
      vi: `khớp: ${head.size} mục. Hãy giữ mã gốc này cho lần sau.`,
      en: `it fits: ${head.size} entries. Keep this head for the next time.`,
    }),
  );
  return exitCodes.done;

  function no(verdict: Exclude<LogVerdict, 'fits'>): ExitCode {
    remark(say(words[verdict]));
    return exitCodes.no;
  }
}

/** A key that the reader already knows counts alone: a site that lies may name any key. */
function known(named: readonly LogVerifier[], key: string | boolean | undefined): readonly LogVerifier[] {
  if (typeof key !== 'string') return named;
  if (!/^[0-9a-f]{64}$/i.test(key))
    throw new CliProblem(exitCodes.badInput, {
      vi: '`--key` phải là 64 chữ số thập lục phân',
      en: '`--key` must be 64 hexadecimal digits',
    });
  return named.map(({ origin }) => ({ origin, publicKey: bytesOf(key) }));
}

async function readHead(file: string): Promise<string> {
  try {
    return `${(await readFile(file, 'utf8')).trimEnd()}\n`;
  } catch {
    throw new CliProblem(exitCodes.badInput, {
      vi: `không đọc được tệp \`${file}\``,
      en: `the file \`${file}\` cannot be read`,
    });
  }
}

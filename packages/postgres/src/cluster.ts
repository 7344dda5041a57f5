import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { asAccount, giveTo, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { ServerProblem } from './problem.ts';
import { HOST_RULES } from './settings.ts';

export interface Cluster {
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

/** The files of one database server below `directory`, made on first use. */
export function openCluster(directory: string, binaries: Binaries, account: Account): Cluster {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  giveTo(account, directory);
  const data = join(directory, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) requireSameMajor(data, binaries);
  else createCluster(directory, binaries, account);
  return { data, log: join(directory, 'postgres.log'), password: keptPassword(directory) };
}

function requireSameMajor(data: string, binaries: Binaries): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (Number.parseInt(found, 10) === binaries.major) return;
  throw new ServerProblem('DATA_OF_ANOTHER_VERSION', {
    vi: `Dữ liệu ở ${data} do PostgreSQL ${found} tạo ra, còn bản đang cài là PostgreSQL ${binaries.version}; không có gì bị thay đổi. Lối ra: dùng bản phát hành cũ của Kỷ Cương để chạy trên dữ liệu này và xuất bằng \`pg_dump\` rồi nạp lại vào thư mục mới; hoặc chuyển bằng \`pg_upgrade\`; hoặc, nếu chỉ là dữ liệu thử, đổi tên thư mục (\`mv ${data} ${data}-${found}\`) rồi chạy lại.`,
    en: `The data in ${data} were made by PostgreSQL ${found}, and this release brings PostgreSQL ${binaries.version}; nothing was changed. Ways out: run the earlier release of Kỷ Cương on these data, export them with \`pg_dump\` and load them into a new directory; or convert them with \`pg_upgrade\`; or, if they are only a trial, set them aside (\`mv ${data} ${data}-${found}\`) and run the command again.`,
  });
}

/** Made beside its place and moved there, so that a killed run never leaves half a cluster behind. */
function createCluster(directory: string, binaries: Binaries, account: Account): void {
  const fresh = join(directory, `new-${process.pid}`);
  const password = randomBytes(24).toString('base64url');
  const passwordFile = join(directory, `new-${process.pid}.password`);
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(account, passwordFile);
  try {
    const outcome = asAccount(account, join(binaries.directory, 'initdb'), [
      ...['--pgdata', fresh, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale-provider', 'icu', '--icu-locale', 'vi-VN', '--data-checksums'],
    ]);
    if (outcome.status !== 0) throw failed('initdb', outcome.stderr || String(outcome.error));
    writeFileSync(join(fresh, 'pg_hba.conf'), HOST_RULES);
    appendFileSync(join(fresh, 'postgresql.conf'), "\ninclude = 'kycuong.conf'\n");
    renameSync(passwordFile, join(directory, 'superuser.password'));
    renameSync(fresh, join(directory, 'data'));
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

export function keptPassword(directory: string): string {
  const file = join(directory, 'superuser.password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new ServerProblem('PASSWORD_LOST', {
    vi: `Có dữ liệu ở ${directory} nhưng thiếu tệp mật khẩu ${file}. Hãy khôi phục tệp này từ bản sao lưu.`,
    en: `There are data in ${directory}, but the password file ${file} is missing. Restore that file from a backup.`,
  });
}

export function failed(command: string, output: string): ServerProblem {
  return new ServerProblem('COMMAND_FAILED', {
    vi: `Lệnh ${command} của PostgreSQL không chạy được:\n${output.trim()}`,
    en: `PostgreSQL's ${command} failed; its words are above.`,
  });
}

import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { ServerProblem } from './problem.ts';

/** The operating system account that PostgreSQL runs as; `undefined` means "the one we are". */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root, so root lends it to `postgres` or, failing that, to `nobody`. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new ServerProblem('NO_UNPRIVILEGED_ACCOUNT', {
    vi: 'PostgreSQL không chạy dưới quyền root và máy này không có tài khoản `postgres` hay `nobody`. Hãy chạy lệnh bằng một tài khoản thường.',
    en: 'PostgreSQL refuses to run as root and this machine has no account `postgres` or `nobody`. Run the command as an ordinary user.',
  });
}

export function giveTo(account: Account, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** Asks the system itself, as that account: modes, access lists and mounts all have a say. */
export function mayEnter(account: Account, path: string): boolean {
  if (!account) return true;
  return asAccount(account, '/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path]).status === 0;
}

export function mayPassThrough(account: Account, path: string): boolean {
  if (!account) return true;
  return asAccount(account, '/bin/sh', ['-c', 'test -x "$1"', 'sh', path]).status === 0;
}

export function asAccount(account: Account, command: string, args: readonly string[]) {
  return spawnSync(command, args, {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  });
}

import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { mayPassThrough, serverAccount } from './account.ts';

const SYSTEM_HOME = '/var/lib/kycuong';

export interface Home {
  readonly directory: string;
  /** True when the wanted place lies below a directory that the server's account may not enter. */
  readonly moved: boolean;
}

/**
 * Where data can live: the wanted directory, or, when the server must run as another account that cannot reach it,
 * a durable place of the system, one for each wanted directory.
 */
export function chooseHome(wanted: string): Home {
  const directory = resolve(wanted);
  const account = serverAccount();
  if (mayPassThrough(account, existingParent(directory))) return { directory: open(directory), moved: false };
  const mark = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  const name = basename(dirname(directory)).replace(/[^\w.-]/g, '_') || 'kycuong';
  open(SYSTEM_HOME);
  return { directory: open(join(SYSTEM_HOME, `${name}-${mark}`)), moved: true };
}

function existingParent(directory: string): string {
  const parent = dirname(directory);
  mkdirSync(parent, { recursive: true });
  return parent;
}

/** Others may pass through, not list; what is secret inside has its own mode. Set apart from mkdir because of the umask. */
function open(directory: string): string {
  mkdirSync(directory, { recursive: true });
  if (process.getuid?.() === 0) chmodSync(directory, 0o711);
  return directory;
}

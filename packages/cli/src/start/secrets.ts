import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleNames, type RoleName } from '@kycuong/db/roles';
import type { DemoAccount } from '@kycuong/db/seed';

export interface Secrets {
  readonly authSecret: string;
  /** Signs the heads of the public log: 32 bytes, hexadecimal. Whoever changes it breaks the trust of every reader. */
  readonly logKey: string;
  readonly rolePasswords: Readonly<Record<RoleName, string>>;
  readonly demoAccounts: readonly DemoAccount[];
}

export interface SecretStore {
  readonly file: string;
  read(): Secrets;
  keepDemoAccounts(accounts: readonly DemoAccount[]): void;
  /** Of a backup: they open what came with it. */
  keepKeys(keys: Pick<Secrets, 'authSecret' | 'logKey'>): void;
}

/** Beside the data they open: one file for each database, readable by its owner alone, made on first use. */
export function openSecrets(directory: string, databaseUrl?: string): SecretStore {
  const file = join(directory, databaseUrl ? `secrets-${markOf(databaseUrl)}.json` : 'secrets.json');
  if (!existsSync(file)) write(file, newSecrets());
  const read = () => JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  // A file of an earlier version has no key for the log.
  if (!read().logKey) write(file, { ...read(), logKey: newLogKey() });
  return {
    file,
    read,
    keepDemoAccounts: (demoAccounts) => write(file, { ...read(), demoAccounts }),
    keepKeys: ({ authSecret, logKey }) => write(file, { ...read(), authSecret, logKey }),
  };
}

export function randomSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** Short enough to type: about 71 bits in letters that cannot be taken for one another. */
export function randomPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const one = () => letters[randomBytes(1).readUInt8() % letters.length];
  return Array.from({ length: 3 }, () => Array.from({ length: 5 }, one).join('')).join('-');
}

const newLogKey = (): string => randomBytes(32).toString('hex');

function newSecrets(): Secrets {
  const rolePasswords = Object.fromEntries(roleNames.map((name) => [name, randomSecret()])) as Record<
    RoleName,
    string
  >;
  return {
    authSecret: randomBytes(32).toString('base64url'),
    logKey: newLogKey(),
    rolePasswords,
    demoAccounts: [],
  };
}

/** In one step, so that a killed run leaves either the old file or the new one. */
function write(file: string, secrets: Secrets): void {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
}

function markOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12);
}

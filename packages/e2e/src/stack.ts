import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseHome } from '@kycuong/postgres/home';
import { runningServer } from '@kycuong/postgres/server';

const origin = (name: string) => `http://localhost:${process.env[`KYCUONG_${name}_PORT`]}`;

export const publicSite = origin('PUBLIC');
export const staffConsole = origin('CONSOLE');
export const staffApi = origin('API');

export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

const dataDirectory = () => process.env['KYCUONG_E2E_DATA'] ?? '';

const demoAccounts = (): DemoAccount[] => {
  const file = join(chooseHome(dataDirectory()).directory, 'secrets.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { demoAccounts: DemoAccount[] }).demoAccounts;
};

export const demoPasswords = (): string[] => demoAccounts().map(({ password }) => password);

/** The invented people whom `start` made, with the passwords that it prints. */
export function demoAccount(email: string): DemoAccount {
  const accounts = demoAccounts();
  const found = accounts.find((account) => account.email === email);
  if (found) return found;
  throw new Error(
    `no demo account \`${email}\`; there are ${accounts.map((account) => account.email).join(', ')}`,
  );
}

/** The journeys' own database, as its superuser: to look beneath the screens, and to move the civil day. */
export async function databaseUrl(): Promise<string> {
  const server = await runningServer(dataDirectory());
  if (!server) throw new Error('the database of the journeys does not run');
  const url = new URL(server);
  url.pathname = '/kycuong';
  return url.href;
}

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashPassword } from '@kycuong/api/staff';
import { freePort } from '@kycuong/postgres/free-port';
import { type BenchDatabase, withConnection } from './bench-database.ts';
import { adminApp } from './places.ts';
import { type Running, runNode, untilAnswers } from './processes.ts';

export interface ConsoleApp extends Running {
  readonly origin: string;
  /** Signs a demo account in by the form, and returns the cookies. */
  readonly signIn: (email: string) => Promise<string>;
}

/** The console as `start` runs it, on a database of the bench. */
export async function openConsole(database: BenchDatabase): Promise<ConsoleApp> {
  if (!existsSync(join(adminApp, 'build/handler.js')))
    throw new Error('build the apps first: npx pnpm@12 build');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const running = runNode(['server.mjs'], {
    cwd: adminApp,
    env: {
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      HOST: '127.0.0.1',
      APP_ORIGIN: origin,
      KYCUONG_STAFF_DATABASE_URL: database.urlAs('kycuong_staff'),
      KYCUONG_AUTH_DATABASE_URL: database.urlAs('kycuong_auth'),
      KYCUONG_AUTH_SECRET: randomBytes(32).toString('hex'),
      KYCUONG_LOG_KEY: randomBytes(32).toString('hex'),
    },
  });
  await untilAnswers(`${origin}/healthz`);
  return { ...running, origin, signIn: (email) => signIn(database, origin, email) };
}

async function signIn(database: BenchDatabase, origin: string, email: string): Promise<string> {
  const password = randomBytes(12).toString('hex');
  const hash = await hashPassword(password);
  await withConnection(database.url, (db) =>
    db
      .updateTable('auth.account')
      .set({ password: hash })
      .where('user_id', 'in', (of) => of.selectFrom('auth.user').select('id').where('email', '=', email))
      .execute(),
  );
  const response = await fetch(`${origin}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, accept: 'text/html' },
    body: new URLSearchParams({ email, password }),
  });
  if (response.status !== 303) throw new Error(`${email} could not sign in: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}

import { connect } from '@kycuong/db/connect';
import { seedCatalogues, seedDemo, type DemoAccount } from '@kycuong/db/seed';
import type { RoleName } from '@kycuong/db/roles';
import { migrateForTests, testPasswords } from '@kycuong/db/testing/demo-database';
import { freshDatabase, type DatabaseServer } from '@kycuong/testing/database';
import { randomBytes } from 'node:crypto';
import { createLog } from '../core/log.ts';
import {
  hashPassword,
  createStaffApi,
  type CookieToSet,
  type StaffApi,
  type StaffCaller,
  type Visitor,
} from '../staff.ts';

export const secret = randomBytes(32).toString('hex');

export interface StaffWorld extends AsyncDisposable {
  readonly api: StaffApi;
  readonly accounts: readonly Pick<DemoAccount, 'name' | 'email' | 'password'>[];
  /** As a superuser. */
  readonly url: string;
  readonly urlAs: (role: RoleName) => string;
  readonly signIn: (email: string, province?: string) => Promise<StaffCaller>;
  readonly visitor: (cookies?: readonly CookieToSet[], address?: string) => Visitor;
}

const jar = (cookies: readonly CookieToSet[]): string =>
  cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

/** One for all: hashing is slow on purpose, and these tests are not about the number of passwords. */
const password = 'one password for all who test';

async function migrateAndSeed(url: string): Promise<void> {
  await migrateForTests(url);
  const db = connect(url, { max: 1 });
  try {
    await seedCatalogues(db, { effectiveFrom: '2026-11-15' });
    const hash = await hashPassword(password);
    await seedDemo(db, { hashPassword: () => Promise.resolve(hash), randomPassword: () => password });
  } finally {
    await db.destroy();
  }
}

/** A database with the four catalogues and the demonstration's people, and the staff API on it. */
export const staffWorld = async (server: DatabaseServer): Promise<StaffWorld> => {
  const database = await freshDatabase({ migrate: migrateAndSeed, template: 'staff-world', server });
  const superuser = connect(database.url, { max: 1 });
  const people = await superuser.selectFrom('auth.user').select(['name', 'email']).execute();
  await superuser.destroy();
  const accounts = people.map((person) => ({ ...person, password }));
  const log = createLog('test');
  log.level = 'silent';
  const urlAs = (role: RoleName): string => database.urlAs(role, testPasswords[role]);
  const api = createStaffApi({
    staffDatabaseUrl: urlAs('kycuong_staff'),
    authDatabaseUrl: urlAs('kycuong_auth'),
    secret,
    origin: 'http://127.0.0.1:4200',
    log,
  });
  const visitor = (cookies: readonly CookieToSet[] = [], address = '192.0.2.1'): Visitor => ({
    cookie: jar(cookies),
    address,
    userAgent: 'test',
  });
  return {
    api,
    accounts,
    url: database.url,
    urlAs,
    visitor,
    signIn: async (email, province = email.split('@')[0]?.split('.')[1] ?? '') => {
      const account = accounts.find((candidate) => candidate.email === email);
      const outcome = await api.access.signIn(visitor(), { email, password: account?.password ?? '' });
      if (outcome.kind !== 'signed-in') throw new Error(`${email} was not signed in: ${outcome.kind}`);
      const session = await api.access.currentSession(visitor(outcome.cookies));
      return api.createCaller({ session, province, requestId: 'test' });
    },
    [Symbol.asyncDispose]: async () => {
      await api.close();
      await database[Symbol.asyncDispose]();
    },
  };
};

import { randomBytes } from 'node:crypto';
import { type DatabaseServer, freshDatabase } from '@kycuong/testing/database';
import { seedCatalogues, seedDemo } from '../../seed/seed.ts';
import { type Claims, inProvince, openClaims, type ProvinceTransaction } from '../core/claims.ts';
import { connect, type Connection } from '../core/connect.ts';
import { migrate } from '../core/migrate.ts';
import { roleNames, type RoleName } from '../core/roles.ts';

/** Roles belong to the whole server, so every suite that logs in as one uses this: a role's password is its name. */
export const testPasswords = Object.fromEntries(roleNames.map((name) => [name, name])) as Record<
  RoleName,
  string
>;

export const migrateForTests = (url: string): Promise<unknown> => migrate(url, testPasswords);

/** Long enough ago for a version approved today to follow. */
export const seededFrom = '2026-01-01';

async function migrateAndSeed(url: string): Promise<void> {
  await migrateForTests(url);
  const db = connect(url, { max: 1 });
  try {
    await seedCatalogues(db, { effectiveFrom: seededFrom });
    await seedDemo(db, {
      hashPassword: (password) => Promise.resolve(password),
      randomPassword: () => 'demo',
    });
  } finally {
    await db.destroy();
  }
}

export interface DemoDatabase extends AsyncDisposable {
  /** As a superuser, and as each role. */
  readonly superuser: Connection;
  as(role: RoleName): Connection;
  urlAs(role: RoleName): string;
  /** Claims of a demo account's new session, or an error when it has no role in the province. */
  claimsOf(email: string, province: string): Promise<Claims>;
  /** A transaction of a demo account in a province, as kycuong_staff. */
  acting<T>(email: string, province: string, work: (trx: ProvinceTransaction) => Promise<T>): Promise<T>;
}

/** The four catalogues and the demo people in a database of its own. */
export async function demoDatabase(server: DatabaseServer): Promise<DemoDatabase> {
  const database = await freshDatabase({ migrate: migrateAndSeed, template: 'demo', server });
  const open = new Map<string, Connection>();
  const opened = (name: string, url: string): Connection => {
    const found = open.get(name) ?? connect(url, { max: 4 });
    open.set(name, found);
    return found;
  };
  const superuser = opened('superuser', database.url);
  const urlAs = (role: RoleName) => database.urlAs(role, testPasswords[role]);
  const as = (role: RoleName) => opened(role, urlAs(role));
  const claimsOf = async (email: string, province: string): Promise<Claims> => {
    const token = await newSession(superuser, email);
    const claims = await openClaims(as('kycuong_staff'), token, province);
    if (!claims) throw new Error(`${email} has no role in ${province}`);
    return claims;
  };
  return {
    superuser,
    as,
    urlAs,
    claimsOf,
    acting: async (email, province, work) =>
      inProvince(as('kycuong_staff'), await claimsOf(email, province), work),
    async [Symbol.asyncDispose]() {
      await Promise.all([...open.values()].map((db) => db.destroy()));
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Signs a demo account in and returns the token of its session. */
export async function newSession(superuser: Connection, email: string, minutes = 60): Promise<string> {
  const { id } = await superuser
    .selectFrom('auth.user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const token = randomBytes(16).toString('hex');
  await superuser
    .insertInto('auth.session')
    .values({
      id: token,
      token,
      user_id: id,
      updated_at: new Date(),
      expires_at: new Date(Date.now() + minutes * 60_000),
    })
    .execute();
  return token;
}

import { randomBytes } from 'node:crypto';
import { type BenchDatabase, withConnection } from './bench-database.ts';

/** Signs a demo account in without its password, and returns the token that the cookie would hold. */
export function openSession(database: BenchDatabase, email: string): Promise<string> {
  return withConnection(database.url, async (db) => {
    const token = randomBytes(16).toString('hex');
    const { id } = await db
      .selectFrom('auth.user')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)];
    await db
      .insertInto('auth.session')
      .values({ id: token, token, user_id: id, updated_at: now, expires_at: later })
      .execute();
    return token;
  });
}

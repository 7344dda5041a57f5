import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { scramVerifier } from './scram-verifier.ts';

/** Fixed names: policies and grants of the migrations name them. None is a superuser, none passes over a policy. */
export const roleNames = [
  'kycuong_owner',
  'kycuong_staff',
  'kycuong_public',
  'kycuong_auth',
  'kycuong_jobs',
  'kycuong_sealed',
] as const;
export type RoleName = (typeof roleNames)[number];
export type RolePasswords = Partial<Record<RoleName, string>>;

/**
 * Makes the roles, sets the passwords that are given, and lets nobody else into this database. May be repeated at will.
 * Logged in as somebody who may not make roles, it only checks that an administrator has made them.
 */
export async function ensureRoles(url: string, passwords: RolePasswords = {}): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await insist(() => makeRoles(client, passwords));
  } finally {
    await client.end();
  }
}

async function makeRoles(client: pg.Client, passwords: RolePasswords): Promise<void> {
  const { rows } = await client.query<{ me: string; database: string; may: boolean; missing: string[] }>(
    `select current_user as me, current_database() as database, rolsuper or rolcreaterole as may,
       array(select n from unnest($1::text[]) n where not exists (select from pg_roles where rolname = n)) as missing
     from pg_roles where rolname = current_user`,
    [roleNames],
  );
  const [here] = rows;
  if (!here?.may) {
    if (here?.missing.length === 0) return;
    throw new Error(
      `${here?.me}: không có quyền tạo vai trò và còn thiếu ${here?.missing.join(', ')}; hãy nhờ quản trị máy chủ chạy lệnh này một lần.\n` +
        `${here?.me} may not create roles and ${here?.missing.join(', ')} are missing; have the server's administrator run this once.`,
    );
  }
  for (const name of roleNames) {
    if (here.missing.includes(name)) await client.query(`create role ${name}`);
    const password = passwords[name];
    const secret = password === undefined ? '' : ` password ${client.escapeLiteral(scramVerifier(password))}`;
    await client.query(`alter role ${name} login nocreatedb nocreaterole noinherit${secret}`);
  }
  const database = client.escapeIdentifier(here.database);
  await client.query(`grant kycuong_owner to current_user`);
  // The owner makes the sealed tables in its name and, inheriting nothing, cannot read them afterwards.
  await client.query(`grant kycuong_sealed to kycuong_owner`);
  await client.query(`alter role kycuong_auth set search_path = auth`);
  // Under the policies every plan begins at a province that is not known before it runs, so planning for the other values
  // again each time gains nothing. (A prefix search by this role needs bounds that are compared, not `^@ $1`.)
  await client.query(`alter role kycuong_staff set plan_cache_mode = force_generic_plan`);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${roleNames.join(', ')}`);
  await client.query(`grant create on database ${database} to kycuong_owner`);
}

const mostTries = 12;
const crossed = new Set(['XX000', '23505', '42710']);

/** Two set-ups on one server touch the same rows of its catalogue; the one that loses waits a little longer and tries again. */
async function insist(work: () => Promise<void>, attempt = 1): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (attempt === mostTries || !crossed.has(code)) throw error;
    await setTimeout(Math.random() * Math.min(1000, 20 * 2 ** attempt));
    await insist(work, attempt + 1);
  }
}

import { randomBytes } from 'node:crypto';
import type { Role } from '@kycuong/rules/access';
import { sql } from 'kysely';
import { bindOfficer, createAccount, createPerson, grantMembership } from '../src/access/access.ts';
import { createDraft, findVersion, submitVersion } from '../src/catalogue/catalogue.ts';
import { openClaims, type ProvinceTransaction } from '../src/core/claims.ts';
import type { Connection } from '../src/core/connect.ts';
import { demoDraft, demoPeople } from './demo-people.ts';

export interface DemoOptions {
  /** The sign-in library's own, so that it can check what is stored here. */
  readonly hashPassword: (password: string) => Promise<string>;
  readonly randomPassword: () => string;
  /** Called before the accounts become real, so that no crash leaves accounts whose passwords nobody kept. */
  readonly keep?: (accounts: readonly DemoAccount[]) => void;
}

export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roles: Readonly<Record<string, readonly Role[]>>;
}

/**
 * Invented people, their accounts, and a draft that waits for review. Never for a database with people of its own: where
 * an account exists already, nothing happens and the list is empty.
 */
export async function seedDemo(ownerDb: Connection, options: DemoOptions): Promise<DemoAccount[]> {
  return ownerDb.transaction().execute(async (trx) => {
    const taken = await trx.selectFrom('auth.user').select('id').limit(1).executeTakeFirst();
    if (taken) return [];
    const accounts: DemoAccount[] = [];
    for (const { name, addresses, roles, officer } of demoPeople) {
      const personId = await createPerson(trx, name);
      for (const email of addresses) {
        const password = options.randomPassword();
        const passwordHash = await options.hashPassword(password);
        await createAccount(trx, { name, email, passwordHash, personId, isDemo: true });
        accounts.push({ name, email, password, roles });
      }
      for (const [province, granted] of Object.entries(roles)) {
        for (const role of granted) await grantMembership(trx, { province, personId, role });
        if (officer) await bindOfficer(trx, { province, personId, officer });
      }
    }
    await leaveDraftInReview(trx);
    await sql`update publication.workspace set body = body || '{"demo": true}'`.execute(trx);
    options.keep?.(accounts);
    return accounts;
  });
}

const randomId = (): string => randomBytes(16).toString('hex');

/** As its author would: through a session, claims and the functions that staff use, so that the history is a true one. */
async function leaveDraftInReview(trx: ProvinceTransaction): Promise<void> {
  const author = await trx
    .selectFrom('auth.user')
    .select('id')
    .where('email', '=', demoDraft.author)
    .executeTakeFirstOrThrow();
  const token = randomId();
  const soon = new Date(Date.now() + 60_000);
  await trx
    .insertInto('auth.session')
    .values({ id: token, token, user_id: author.id, expires_at: soon, updated_at: new Date() })
    .execute();
  const claims = await openClaims(trx, token, demoDraft.province);
  await sql`select set_config('kycuong.claims', ${claims}, true)`.execute(trx);

  const { directiveSlug } = demoDraft;
  const approved = await findVersion(trx, directiveSlug, 1);
  if (!approved) throw new Error('the demonstration needs the catalogues: run seedCatalogues first');
  const { settings } = approved.catalogue;
  const behaviours = settings.behaviours.map((setting, place) =>
    place < 2 ? { ...setting, severity: 3 - place } : setting,
  );
  const version = await createDraft(trx, { directiveSlug, settings: { ...settings, behaviours } });
  const draft = await findVersion(trx, directiveSlug, version);
  if (draft) await submitVersion(trx, { directiveSlug, version, contentHash: draft.contentHash });

  await sql`select set_config('kycuong.claims', '', true)`.execute(trx);
  await trx.deleteFrom('auth.session').where('token', '=', token).execute();
}

import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { Connection } from '../core/connect.ts';

/** A link that works once: what is kept is the digest of its random part, and when it ends. */
export interface Link {
  readonly digest: string;
  readonly expiresAt: Date;
}

/** A new person of the acting province with a link to open an account. Grants nothing. */
export async function invite(
  trx: ProvinceTransaction,
  { name, email }: { readonly name: string; readonly email: string },
  { digest, expiresAt }: Link,
): Promise<string> {
  const { rows } = await sql<{ person: string }>`
    select access.invite(${name}, ${email}, ${digest}, ${expiresAt}) as person`.execute(trx);
  return rows[0]!.person;
}

/** A link to set a new password. Returns the address of the account. */
export async function startPasswordReset(
  trx: ProvinceTransaction,
  personId: string,
  { digest, expiresAt }: Link,
): Promise<string> {
  const { rows } = await sql<{ email: string }>`
    select access.start_password_reset(${personId}::uuid, ${digest}, ${expiresAt}) as email`.execute(trx);
  return rows[0]!.email;
}

export async function revokeInvitation(trx: ProvinceTransaction, invitation: number): Promise<void> {
  await sql`select access.revoke_invitation(${invitation})`.execute(trx);
}

export interface Invitation {
  readonly no: number;
  readonly purpose: 'account' | 'password';
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly state: 'open' | 'used' | 'revoked' | 'expired';
}

/** Newest first. */
export async function listInvitations(trx: ProvinceTransaction, personId?: string): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select i.invitation_no as no, i.purpose, i.person_id as "personId", p.display_name as name, i.email,
      i.made_at as "madeAt", i.expires_at as "expiresAt",
      case when i.used_at is not null then 'used' when i.revoked_at is not null then 'revoked'
        when i.expires_at <= now() then 'expired' else 'open' end as state
    from access.invitation i join access.person p using (person_id)
    where ${personId ?? null}::uuid is null or i.person_id = ${personId ?? null}::uuid
    order by i.invitation_no desc limit 200`.execute(trx);
  return rows;
}

export interface OpenInvitation {
  readonly purpose: 'account' | 'password';
  readonly name: string;
  readonly email: string;
  readonly province: { readonly vi: string; readonly en: string };
}

/** What whoever holds a good link may know; null for one that is used, revoked, expired or made up. */
export async function openInvitation(db: Connection, digest: string): Promise<OpenInvitation | null> {
  const { rows } = await sql<OpenInvitation>`
    select purpose, name, email, jsonb_build_object('vi', province_vi, 'en', province_en) as province
    from access.open_invitation(${digest})`.execute(db);
  return rows[0] ?? null;
}

/** Sets the password, or none for who will come by single sign-on; the address to sign in with, or null when the link is not good. */
export async function useInvitation(
  db: Connection,
  digest: string,
  passwordHash: string | null,
): Promise<string | null> {
  const { rows } = await sql<{ email: string | null }>`
    select access.use_invitation(${digest}, ${passwordHash}) as email`.execute(db);
  return rows[0]?.email ?? null;
}

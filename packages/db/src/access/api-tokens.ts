import type { TokenScope } from '@kycuong/rules/access/schema';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { Connection } from '../core/connect.ts';

export interface NewToken {
  readonly name: string;
  readonly digest: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: Date;
}

export async function makeApiToken(trx: ProvinceTransaction, token: NewToken): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select access.make_api_token(${token.name}, ${token.digest}, ${token.scopes}, ${token.expiresAt}) as no`.execute(
    trx,
  );
  return rows[0]!.no;
}

export async function revokeApiToken(trx: ProvinceTransaction, token: number): Promise<void> {
  await sql`select access.revoke_api_token(${token})`.execute(trx);
}

export interface ApiToken {
  readonly no: number;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly madeByName: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** Newest first. */
export async function listApiTokens(trx: ProvinceTransaction): Promise<ApiToken[]> {
  const { rows } = await sql<ApiToken>`
    select t.token_no as no, t.name, t.scopes, p.display_name as "madeByName", t.made_at as "madeAt", t.expires_at as "expiresAt",
      t.revoked_at as "revokedAt", u.last_used_at as "lastUsedAt"
    from access.api_token t join access.person p on p.person_id = t.made_by
    left join access.api_token_use u using (province_id, token_no)
    order by t.token_no desc limit 200`.execute(trx);
  return rows;
}

export interface TokenHolder {
  readonly province: string;
  readonly token: number;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
}

/** Whose a good token is; null for one that is unknown, revoked or expired. */
export async function useApiToken(db: Connection, digest: string): Promise<TokenHolder | null> {
  const { rows } = await sql<TokenHolder>`
    select province_id as province, token_no as token, name, scopes from access.use_api_token(${digest})`.execute(
    db,
  );
  return rows[0] ?? null;
}

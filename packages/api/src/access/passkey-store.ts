import type { WebAuthnCredential } from '@simplewebauthn/server';
import type pg from 'pg';

/** As the person sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
}

interface Row {
  readonly credential_id: string;
  readonly user_id: string;
  readonly public_key: Buffer;
  readonly counter: string | number;
  readonly transports: NonNullable<WebAuthnCredential['transports']>;
}

export const listPasskeys = async (pool: pg.Pool, accountId: string): Promise<Passkey[]> => {
  const { rows } = await pool.query<Passkey>(
    `select credential_id as id, name, made_at as "madeAt", last_used_at as "lastUsedAt" from passkey
     where user_id = $1 order by made_at, credential_id`,
    [accountId],
  );
  return rows;
};

export const savePasskey = async (
  pool: pg.Pool,
  accountId: string,
  name: string,
  { id, publicKey, counter, transports = [] }: WebAuthnCredential,
): Promise<void> => {
  await pool.query(
    `insert into passkey (credential_id, user_id, name, public_key, counter, transports) values ($1, $2, $3, $4, $5, $6)`,
    [id, accountId, name, Buffer.from(publicKey), counter, transports],
  );
};

export const findPasskey = async (
  pool: pg.Pool,
  id: string,
): Promise<{ readonly accountId: string; readonly credential: WebAuthnCredential } | null> => {
  const { rows } = await pool.query<Row>(
    `select credential_id, user_id, public_key, counter, transports from passkey where credential_id = $1`,
    [id],
  );
  const [row] = rows;
  return row
    ? {
        accountId: row.user_id,
        credential: {
          id: row.credential_id,
          publicKey: new Uint8Array(row.public_key),
          counter: Number(row.counter),
          transports: row.transports,
        },
      }
    : null;
};

/** False when its counter went on meanwhile: two answers side by side, or a copy of the key. */
export const notePasskeyUse = async (
  pool: pg.Pool,
  { id, counter }: WebAuthnCredential,
  newCounter: number,
): Promise<boolean> => {
  const done = await pool.query(
    `update passkey set counter = $3, last_used_at = now() where credential_id = $1 and counter = $2`,
    [id, counter, newCounter],
  );
  return done.rowCount === 1;
};

export const removePasskey = async (pool: pg.Pool, accountId: string, id: string): Promise<boolean> => {
  const done = await pool.query(`delete from passkey where credential_id = $1 and user_id = $2`, [
    id,
    accountId,
  ]);
  return done.rowCount === 1;
};

import { randomBytes } from 'node:crypto';
import type { ProvinceTransaction } from '../core/claims.ts';
import { bindAccount } from './bind-account.ts';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  /** Made by the sign-in library's own hasher, so that it can check what is stored here. */
  readonly passwordHash: string;
  readonly personId: string;
  /** Accounts of the demonstration only: nobody could try its deciding roles otherwise. */
  readonly isDemo?: boolean;
}

const randomId = (): string => randomBytes(16).toString('hex');

/** A sign-in account with a password, and whose it is. For the owner's command line and seeds; nobody signs up by himself. */
export async function createAccount(
  trx: ProvinceTransaction,
  { name, email, passwordHash, personId, isDemo = false }: NewAccount,
): Promise<string> {
  const id = randomId();
  await trx.insertInto('auth.user').values({ id, name, email, email_verified: true }).execute();
  await trx
    .insertInto('auth.account')
    .values({
      id: randomId(),
      user_id: id,
      account_id: id,
      provider_id: 'credential',
      password: passwordHash,
      updated_at: new Date(),
    })
    .execute();
  await bindAccount(trx, id, personId, isDemo);
  return id;
}

import type { Auth } from './auth.ts';
import { providerId } from './single-sign-on-provider.ts';
import { headersOf, type Visitor } from './visitor.ts';

const providers = async (auth: Auth, visitor: Visitor): Promise<string[]> =>
  (await auth.api.listUserAccounts({ headers: headersOf(visitor) })).map((account) => account.providerId);

export const hasPassword = async (auth: Auth, visitor: Visitor): Promise<boolean> =>
  (await providers(auth, visitor)).includes('credential');

/** How whoever is signed in could have come in, besides by passkeys. */
export interface WaysIn {
  readonly password: boolean;
  readonly singleSignOn: boolean;
}

export const waysIn = async (auth: Auth, visitor: Visitor): Promise<WaysIn> => {
  const all = await providers(auth, visitor);
  return { password: all.includes('credential'), singleSignOn: all.includes(providerId) };
};

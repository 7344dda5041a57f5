import type { Auth } from './auth.ts';
import { cookiesIn, type CookieToSet } from './cookies.ts';
import { headersOf, type Visitor } from './visitor.ts';

/** One place where the account is signed in. The token itself never leaves this package. */
export interface OpenSession {
  readonly id: string;
  readonly current: boolean;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
}

export interface CurrentSession {
  readonly token: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly twoFactorOn: boolean;
}

export const currentSession = async (auth: Auth, visitor: Visitor): Promise<CurrentSession | null> => {
  const found = await auth.api.getSession({ headers: headersOf(visitor) });
  if (!found) return null;
  const { user, session } = found;
  return {
    token: session.token,
    accountId: user.id,
    name: user.name,
    email: user.email,
    twoFactorOn: user.twoFactorEnabled ?? false,
  };
};

export const listSessions = async (auth: Auth, visitor: Visitor): Promise<OpenSession[]> => {
  const headers = headersOf(visitor);
  const current = await auth.api.getSession({ headers });
  const sessions = await auth.api.listSessions({ headers });
  return sessions
    .map((session) => ({
      id: session.id,
      current: session.token === current?.session.token,
      startedAt: session.createdAt,
      lastUsedAt: session.updatedAt,
      address: session.ipAddress ?? null,
      userAgent: session.userAgent ?? null,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current) || b.lastUsedAt.getTime() - a.lastUsedAt.getTime());
};

export const revokeSession = async (auth: Auth, visitor: Visitor, id: string): Promise<boolean> => {
  const headers = headersOf(visitor);
  const session = (await auth.api.listSessions({ headers })).find((candidate) => candidate.id === id);
  if (!session) return false;
  await auth.api.revokeSession({ headers, body: { token: session.token } });
  return true;
};

export const revokeOtherSessions = async (auth: Auth, visitor: Visitor): Promise<void> => {
  await auth.api.revokeOtherSessions({ headers: headersOf(visitor) });
};

export const signOut = async (auth: Auth, visitor: Visitor): Promise<CookieToSet[]> => {
  const { headers } = await auth.api.signOut({ headers: headersOf(visitor), returnHeaders: true });
  return cookiesIn(headers);
};

import type { Auth } from './auth.ts';
import { cookiesIn, type CookieToSet } from './cookies.ts';
import { providerId, singleSignOnReturn } from './single-sign-on-provider.ts';
import { headersOf, type Visitor } from './visitor.ts';

/** Where to send the browser, and what it must bring back. */
export interface SingleSignOnStart {
  readonly url: string;
  readonly cookies: CookieToSet[];
}

export type SingleSignOnOutcome =
  | {
      readonly kind: 'signed-in' | 'second-factor' | 'linked';
      readonly cookies: CookieToSet[];
      readonly next: string;
    }
  /** One answer for an address without an account, and for one that nobody has shown to be this person's. */
  | { readonly kind: 'not-invited' }
  | { readonly kind: 'failed' };

/** `next` is a page of the console. With `link` whoever is signed in adds this way in to the account they have. */
export const startSingleSignOn = async (
  auth: Auth,
  visitor: Visitor,
  next: string,
  link = false,
): Promise<SingleSignOnStart | null> => {
  const call = {
    body: { provider: providerId, callbackURL: next, errorCallbackURL: '/dang-nhap', disableRedirect: true },
    headers: headersOf(visitor),
    returnHeaders: true,
  } as const;
  const { response, headers } = await (link ? auth.api.linkSocialAccount(call) : auth.api.signInSocial(call));
  return response.url ? { url: response.url, cookies: cookiesIn(headers) } : null;
};

const refusedForWho = [
  'account_not_linked',
  'signup_disabled',
  'email_does_not_match',
  'unable_to_link_account',
  'account_already_linked_to_different_user',
];

/** What the provider sent the browser back with. The library's handler is asked for this one address alone. */
export const finishSingleSignOn = async (
  auth: Auth,
  origin: string,
  visitor: Visitor,
  query: string,
): Promise<SingleSignOnOutcome> => {
  const address = new URL(`/api/auth/callback/${providerId}`, origin);
  address.search = query;
  const answer = await auth.handler(new Request(address, { headers: headersOf(visitor) }));
  const to = new URL(answer.headers.get('location') ?? singleSignOnReturn, origin);
  const error = to.searchParams.get('error');
  if (answer.status !== 302 || to.origin !== new URL(origin).origin) return { kind: 'failed' };
  if (error) return { kind: refusedForWho.includes(error) ? 'not-invited' : 'failed' };
  const cookies = cookiesIn(answer.headers);
  const holds = (name: string) => cookies.some((cookie) => cookie.name.endsWith(name) && cookie.value !== '');
  const kind = holds('two_factor') ? 'second-factor' : holds('session_token') ? 'signed-in' : 'linked';
  return { kind, cookies, next: to.pathname + to.search };
};

import { genericOAuth } from 'better-auth/plugins';

/** The province's own provider of OpenID Connect. */
export interface SingleSignOnSettings {
  /** Where its discovery document is, without `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As its people call it, on the button. */
  readonly name: string;
}

export const providerId = 'single-sign-on';
/** The one address that a provider may send the browser back to; to be registered there. */
export const singleSignOnReturn = '/dang-nhap/mot-lan/tro-ve';

/**
 * It opens accounts that exist; it makes none. Its tokens are checked by its keys, and kept nowhere. It is looked up when somebody first
 * comes by it: the library would do so before anything else and without a limit of time, so that a provider which never answers would
 * keep everybody out, those with a password too. Looked up later, it has ten seconds.
 */
export const singleSignOnProvider = (settings: SingleSignOnSettings | null, origin: string) => {
  const config = settings ? [configOf(settings, origin)] : [];
  const genericOAuthPendingDiscovery = () => new Map(config.map((one) => [one.providerId, one]));
  return {
    ...genericOAuth({ config }),
    init: () => ({ context: { genericOAuthPendingDiscovery: genericOAuthPendingDiscovery() } }),
  };
};

const configOf = ({ issuer, clientId, clientSecret, name }: SingleSignOnSettings, origin: string) => ({
  providerId,
  name,
  clientId,
  clientSecret,
  authentication: 'basic' as const,
  discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  requireIdTokenVerification: true,
  redirectURI: origin + singleSignOnReturn,
  scopes: ['openid', 'email', 'profile'],
  pkce: true,
  disableSignUp: true,
  overrideUserInfo: false,
});

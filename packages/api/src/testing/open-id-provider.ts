import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Whom the provider says came, and whether it vouches for the address. */
export interface ProviderPerson {
  readonly subject: string;
  readonly email: string;
  readonly verified: boolean;
}

export interface OpenIdProvider extends AsyncDisposable {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs this person in there for the address that our side sent the browser to; answers where it sends the browser back. */
  readonly visit: (address: string, person: ProviderPerson) => Promise<URL>;
}

const client = { clientId: 'ky-cuong', clientSecret: 'for-tests-only' };

/** A real provider (oidc-provider) on a port of its own. Its page for signing in is skipped: the test says who came. */
export const openIdProvider = async (returnTo: string): Promise<OpenIdProvider> => {
  const people = new Map<string, ProviderPerson>();
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [returnTo] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // As many real ones do: the claims stand in the token itself.
    conformIdTokenClaims: false,
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/came/${interaction.uid}` },
    cookies: { keys: ['thử'] },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: () => {
        const { email, verified } = people.get(subject)!;
        return { sub: subject, email, email_verified: verified, name: 'Người của tỉnh (minh họa)' };
      },
    }),
  });
  let coming: ProviderPerson | null = null;
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/came/')) return void callback(request, response);
    void (async () => {
      const { params, prompt } = await provider.interactionDetails(request, response);
      const accountId = coming!.subject;
      if (prompt.name === 'login')
        return provider.interactionFinished(request, response, { login: { accountId } });
      const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
      grant.addOIDCScope(String(params['scope']));
      return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
    })();
  });
  const visit = async (address: string, person: ProviderPerson): Promise<URL> => {
    coming = person;
    people.set(person.subject, person);
    const jar = new Map<string, string>();
    for (let at = new URL(address); ;) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        jar.set(name, value);
      }
      const to = answer.headers.get('location');
      if (!to)
        throw new Error(`the provider answered ${answer.status} at ${at.pathname}: ${await answer.text()}`);
      at = new URL(to, at);
      if (!at.href.startsWith(issuer)) return at;
    }
  };
  return {
    issuer,
    ...client,
    visit,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};

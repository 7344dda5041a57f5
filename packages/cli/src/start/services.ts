import { join } from 'node:path';
import { root } from '../../entry/toolchain.mjs';
import type { Access } from './environment.ts';
import type { ServiceName, StartOptions } from './options.ts';

export interface Service {
  readonly name: ServiceName;
  readonly directory: string;
  readonly entry: string;
  readonly address: string;
  readonly healthUrl: string;
  readonly env: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Each service gets only the addresses and secrets that it needs. */
export function servicesOf(options: StartOptions, access: Access, env: Environment): Service[] {
  const { ports, host } = options;
  const consoleOrigin = env['KYCUONG_CONSOLE_ORIGIN'] ?? `http://localhost:${ports.console}`;
  const publicOrigin = env['KYCUONG_PUBLIC_ORIGIN'] ?? `http://localhost:${ports.public}`;
  const apiOrigin = env['KYCUONG_API_ORIGIN'] ?? `http://localhost:${ports.api}`;
  const { staff, public: published, auth, jobs } = access.urls;
  const signIn = {
    KYCUONG_STAFF_DATABASE_URL: staff,
    KYCUONG_AUTH_DATABASE_URL: auth,
    KYCUONG_AUTH_SECRET: access.authSecret,
  };
  const service = (
    name: ServiceName,
    app: string,
    entry: string,
    address: string,
    own: Record<string, string>,
  ): Service => ({
    name,
    directory: join(root, 'apps', app),
    entry,
    address,
    healthUrl: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${ports[name]}/healthz`,
    env: { PORT: String(ports[name]), HOST: host, APP_ORIGIN: address, ...own },
  });
  return [
    service('api', 'api', 'src/server.ts', apiOrigin, {
      ...signIn,
      KYCUONG_PUBLIC_DATABASE_URL: published,
      KYCUONG_JOBS_DATABASE_URL: jobs,
      KYCUONG_CONSOLE_ORIGIN: consoleOrigin,
      KYCUONG_PUBLIC_ORIGIN: publicOrigin,
      KYCUONG_LOG_KEY: access.logKey,
      ...named(env, ['KYCUONG_SMTP_URL', 'KYCUONG_MAIL_FROM']),
    }),
    service('console', 'admin', 'server.mjs', consoleOrigin, {
      ...signIn,
      // The province's own provider of OpenID Connect, if there is one.
      ...named(
        env,
        ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'NAME'].map((part) => `KYCUONG_OIDC_${part}`),
      ),
      // Whether there is a mail server, and not its password.
      ...(env['KYCUONG_SMTP_URL'] && { KYCUONG_LINKS_BY_MAIL: '1' }),
      KYCUONG_PUBLIC_ORIGIN: publicOrigin,
    }),
    service('public', 'public', 'server.mjs', publicOrigin, { KYCUONG_PUBLIC_DATABASE_URL: published }),
  ];
}

/** Those of these settings that are set. */
const named = (env: Environment, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));

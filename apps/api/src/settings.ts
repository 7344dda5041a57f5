import { type MailSettings, mailSettings } from './outgoing/mail-settings.ts';

/** Everything the server is told from outside, read once and said clearly when it is missing. */
export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  readonly staffDatabaseUrl: string;
  readonly authDatabaseUrl: string;
  readonly publicDatabaseUrl: string;
  /** Null where another process seals and works on jobs. */
  readonly jobsDatabaseUrl: string | null;
  readonly secret: string;
  /** Where the console is reached: the session cookie's home. */
  readonly origin: string;
  readonly trustProxy: boolean;
  readonly sealEverySeconds: number;
  /** Null where nothing is mailed. */
  readonly mail: MailSettings | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const required = (environment: Environment, name: string): string => {
  const value = environment[name];
  if (value) return value;
  throw new Error(
    `thiếu biến môi trường ${name} / environment variable ${name} is missing; \`npx pnpm@12 start\` sets it`,
  );
};

export const readSettings = (environment: Environment): ServerSettings => ({
  host: environment['HOST'] ?? '127.0.0.1',
  port: Number(environment['PORT'] ?? environment['KYCUONG_API_PORT'] ?? 4300),
  staffDatabaseUrl: required(environment, 'KYCUONG_STAFF_DATABASE_URL'),
  authDatabaseUrl: required(environment, 'KYCUONG_AUTH_DATABASE_URL'),
  publicDatabaseUrl: required(environment, 'KYCUONG_PUBLIC_DATABASE_URL'),
  jobsDatabaseUrl: environment['KYCUONG_JOBS_DATABASE_URL'] ?? null,
  secret: required(environment, 'KYCUONG_AUTH_SECRET'),
  origin: environment['KYCUONG_CONSOLE_ORIGIN'] ?? environment['APP_ORIGIN'] ?? 'http://127.0.0.1:4200',
  trustProxy: environment['TRUST_PROXY'] === '1',
  sealEverySeconds: Number(environment['KYCUONG_SEAL_SECONDS'] ?? 5),
  mail: mailSettings(environment),
});

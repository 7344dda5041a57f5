import type { RoleName } from '@kycuong/db/roles';
import type { Secrets } from './secrets.ts';
import type { StartOptions } from './options.ts';
import { StartProblem } from './start-problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the three services are told; each gets only its own part, see `services.ts`. */
export interface Access {
  readonly urls: Readonly<Record<'staff' | 'public' | 'auth' | 'jobs', string>>;
  readonly authSecret: string;
  readonly logKey: string;
}

const URL_NAMES = {
  staff: 'KYCUONG_STAFF_DATABASE_URL',
  public: 'KYCUONG_PUBLIC_DATABASE_URL',
  auth: 'KYCUONG_AUTH_DATABASE_URL',
  jobs: 'KYCUONG_JOBS_DATABASE_URL',
} as const;

const ROLES = {
  staff: 'kycuong_staff',
  public: 'kycuong_public',
  auth: 'kycuong_auth',
  jobs: 'kycuong_jobs',
} as const;

/** In production nothing is made up: every secret comes from the environment, and demo data are refused. */
export function requireProductionEnvironment(options: StartOptions, env: Environment): void {
  if (!options.production) return;
  const needed = [
    'DATABASE_URL',
    ...Object.values(URL_NAMES),
    'KYCUONG_AUTH_SECRET',
    'KYCUONG_LOG_KEY',
    'KYCUONG_CONSOLE_ORIGIN',
    'KYCUONG_PUBLIC_ORIGIN',
  ];
  const missing = needed.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new StartProblem({
      vi: `NODE_ENV=production: bí mật và địa chỉ phải lấy từ biến môi trường. Còn thiếu: ${missing.join(', ')}. Để chạy thử, bỏ NODE_ENV.`,
      en: `NODE_ENV=production: secrets and addresses must come from the environment. Missing: ${missing.join(', ')}. For a trial, leave NODE_ENV out.`,
    });
  }
  if (options.demo) {
    throw new StartProblem({
      vi: 'Không nạp dữ liệu minh họa khi NODE_ENV=production. Hãy bỏ --demo.',
      en: 'Demo data are refused when NODE_ENV=production. Leave --demo out.',
    });
  }
}

/** What the environment names wins; the rest is the database's own address under a generated password. */
export function accessTo(databaseUrl: string, secrets: Secrets | undefined, env: Environment): Access {
  const url = (name: keyof typeof URL_NAMES) =>
    env[URL_NAMES[name]] ?? urlAs(databaseUrl, ROLES[name], secrets?.rolePasswords[ROLES[name]] ?? '');
  return {
    urls: { staff: url('staff'), public: url('public'), auth: url('auth'), jobs: url('jobs') },
    authSecret: env['KYCUONG_AUTH_SECRET'] ?? secrets?.authSecret ?? '',
    logKey: env['KYCUONG_LOG_KEY'] ?? secrets?.logKey ?? '',
  };
}

/** Passwords to set: only of roles whose address nobody gave, since a given one belongs to somebody else. */
export function passwordsToSet(
  secrets: Secrets | undefined,
  env: Environment,
): Partial<Record<RoleName, string>> {
  const given = Object.entries(URL_NAMES).filter(([, name]) => env[name]);
  const spared = new Set<string>(given.map(([name]) => ROLES[name as keyof typeof ROLES]));
  const entries = Object.entries(secrets?.rolePasswords ?? {}).filter(([role]) => !spared.has(role));
  return Object.fromEntries(entries);
}

export function urlAs(databaseUrl: string, role: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
}

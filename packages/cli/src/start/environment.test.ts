import { expect, test } from 'vitest';
import { accessTo, passwordsToSet, requireProductionEnvironment } from './environment.ts';
import { readOptions, type StartOptions } from './options.ts';
import type { Secrets } from './secrets.ts';

const secrets: Secrets = {
  authSecret: 'kept',
  rolePasswords: {
    kycuong_owner: 'o',
    kycuong_staff: 's/?',
    kycuong_public: 'p',
    kycuong_auth: 'a',
    kycuong_jobs: 'j',
    kycuong_sealed: 'z',
  },
  logKey: 'l',
  demoAccounts: [],
};

test('in production every secret comes from the environment, and what is missing is named', () => {
  const options = readOptions([], {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://db/k',
  }) as StartOptions;
  expect(() => requireProductionEnvironment(options, { DATABASE_URL: 'postgres://db/k' })).toThrow(
    /Missing: KYCUONG_STAFF_DATABASE_URL.*KYCUONG_AUTH_SECRET/,
  );
});

test('in production demo data are refused', () => {
  const env = new Proxy({}, { get: () => 'set' });
  const options = { ...(readOptions(['--demo'], {}) as StartOptions), production: true };
  expect(() => requireProductionEnvironment(options, env)).toThrow('Demo data are refused');
});

test('an address from the environment wins, and the password of its role is left alone', () => {
  const env = { KYCUONG_PUBLIC_DATABASE_URL: 'postgres://reader:x@replica/k' };
  const { urls } = accessTo('postgres://postgres:pw@127.0.0.1:5/kycuong', secrets, env);
  expect(urls.public).toBe(env.KYCUONG_PUBLIC_DATABASE_URL);
  expect(urls.staff).toBe('postgres://kycuong_staff:s%2F%3F@127.0.0.1:5/kycuong');
  expect(Object.keys(passwordsToSet(secrets, env))).not.toContain('kycuong_public');
});

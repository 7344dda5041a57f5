import { readdirSync, statSync } from 'node:fs';
import { temporaryDirectory } from '@kycuong/testing/temporary-directory';
import { expect, test } from 'vitest';
import { roleNames } from '@kycuong/db/roles';
import { openSecrets, randomPassword } from './secrets.ts';

test('secrets are made once, stay the same, and only their owner may read them', () => {
  const place = temporaryDirectory();
  const first = openSecrets(place);
  expect(openSecrets(place).read()).toEqual(first.read());
  expect(statSync(first.file).mode & 0o777).toBe(0o600);
  expect(new Set(Object.values(first.read().rolePasswords)).size).toBe(roleNames.length);
});

test('demo accounts are kept beside the rest, and no half-written file is left', () => {
  const place = temporaryDirectory();
  const store = openSecrets(place);
  const before = store.read();
  const account = { name: 'N', email: 'n@demo.invalid', password: 'p', roles: {} };
  store.keepDemoAccounts([account]);
  expect(openSecrets(place).read()).toEqual({ ...before, demoAccounts: [account] });
  expect(readdirSync(place)).toEqual(['secrets.json']);
});

test('each database has secrets of its own', () => {
  const place = temporaryDirectory();
  const one = openSecrets(place, 'postgres://a@host/one');
  const two = openSecrets(place, 'postgres://a@host/two');
  expect(one.file).not.toBe(two.file);
  expect(openSecrets(place, 'postgres://other:pw@host/one').file).toBe(one.file);
});

test('a random password can be typed', () => {
  expect(randomPassword()).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/);
  expect(randomPassword()).not.toBe(randomPassword());
});

import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSecrets, randomPassword } from './secrets.ts';

const directory = () => mkdtempSync(join(tmpdir(), 'kycuong-secrets-'));

test('secrets are made once, stay the same, and only their owner may read them', () => {
  const place = directory();
  const first = openSecrets(place);
  expect(openSecrets(place).read()).toEqual(first.read());
  expect(statSync(first.file).mode & 0o777).toBe(0o600);
  expect(new Set(Object.values(first.read().rolePasswords)).size).toBe(5);
});

test('demo accounts are kept beside the rest, and no half-written file is left', () => {
  const place = directory();
  const store = openSecrets(place);
  const before = store.read();
  const account = { name: 'N', email: 'n@demo.invalid', password: 'p', roles: {} };
  store.keepDemoAccounts([account]);
  expect(openSecrets(place).read()).toEqual({ ...before, demoAccounts: [account] });
  expect(readdirSync(place)).toEqual(['secrets.json']);
});

test('each database has secrets of its own', () => {
  const place = directory();
  const one = openSecrets(place, 'postgres://a@host/one');
  const two = openSecrets(place, 'postgres://a@host/two');
  expect(one.file).not.toBe(two.file);
  expect(openSecrets(place, 'postgres://other:pw@host/one').file).toBe(one.file);
});

test('a random password can be typed', () => {
  expect(randomPassword()).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/);
  expect(randomPassword()).not.toBe(randomPassword());
});

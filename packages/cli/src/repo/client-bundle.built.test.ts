import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './workspace.ts';

/** Words that only server code holds: drivers, roles, secrets, tables. Their source maps would hold them too. */
const SERVER_ONLY = [
  'kysely',
  'better-auth',
  'postgres://',
  'pg_catalog',
  'kycuong_owner',
  'kycuong_staff',
  'kycuong_auth',
  'kycuong_jobs',
  'KYCUONG_AUTH_SECRET',
  'DATABASE_URL',
  'set_config',
  'initTRPC',
  'createStaffApi',
  'createPublicApi',
  'node:crypto',
  'select_from',
];
const LIBRARY_PATHS = /node_modules\/(pg|pino|fastify|zod|yaml)\b/;

function clientFiles(app: string): string[] {
  const folder = join(root, 'apps', app, 'build/client');
  if (!existsSync(folder)) throw new Error(`apps/${app} is not built: npx pnpm@12 run build`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|mjs|html|css|json|map)$/.test(file))
    .map((file) => join(folder, file));
}

describe.each(['admin', 'public'])('the client bundle of apps/%s', (app) => {
  test('holds no server code and no secret', () => {
    const leaks = clientFiles(app).flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const words = SERVER_ONLY.filter((word) => text.includes(word));
      const path = LIBRARY_PATHS.exec(text)?.[0];
      return [...words, ...(path ? [path] : [])].map((word) => `${file}: ${word}`);
    });
    expect(leaks).toEqual([]);
  });

  test('holds nothing of the other router', () => {
    const other = app === 'admin' ? 'public-router' : 'staff-router';
    expect(clientFiles(app).filter((file) => readFileSync(file, 'utf8').includes(other))).toEqual([]);
  });
});

describe('the server bundles', () => {
  const serverText = (app: string) => {
    const folder = join(root, 'apps', app, 'build/server');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  };

  test('the public site carries no way to sign in and no staff query', () => {
    const text = serverText('public');
    expect(
      [
        'better-auth',
        'open_claims',
        'submit_version',
        'approve_version',
        'KYCUONG_STAFF_DATABASE_URL',
      ].filter((word) => text.includes(word)),
    ).toEqual([]);
  });

  test('the console carries no public router', () => {
    expect(serverText('admin')).not.toContain('createPublicApi');
  });
});

test('reading pages need no JavaScript: the public site ships the check of the log, and nothing else', () => {
  const scripts = clientFiles('public').filter((file) => /\.m?js$/.test(file));
  expect(scripts.map((file) => basename(file).replace(/-[\w-]{8}\.js$/, ''))).toEqual(['log-check-page']);
});

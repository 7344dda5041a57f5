import { hashPassword } from '@kycuong/api/staff';
import { connect } from '@kycuong/db/connect';
import { seedCatalogues, seedDemo } from '@kycuong/db/seed';
import { migrateForTests, testPasswords } from '@kycuong/db/testing/demo-database';
import { oldestServer, freshDatabase, type TestDatabase } from '@kycuong/testing/database';
import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServer } from './create-server.ts';

describe.each(oldestServer())('$name', (server) => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let origin: string;

  beforeAll(async () => {
    process.env['KYCUONG_LOG_LEVEL'] = 'silent';
    database = await freshDatabase({ migrate: migrateForTests, template: 'api server', server });
    const owner = connect(database.urlAs('kycuong_owner', testPasswords.kycuong_owner), { max: 1 });
    await seedCatalogues(owner);
    const hash = await hashPassword('mot-mat-khau-dai');
    await seedDemo(owner, { hashPassword: async () => hash, randomPassword: () => 'mot-mat-khau-dai' });
    await owner.destroy();
    app = await createServer({
      host: '127.0.0.1',
      port: 0,
      staffDatabaseUrl: database.urlAs('kycuong_staff', testPasswords.kycuong_staff),
      authDatabaseUrl: database.urlAs('kycuong_auth', testPasswords.kycuong_auth),
      publicDatabaseUrl: database.urlAs('kycuong_public', testPasswords.kycuong_public),
      jobsDatabaseUrl: database.urlAs('kycuong_jobs', testPasswords.kycuong_jobs),
      secret: randomBytes(32).toString('hex'),
      origin: 'http://console.test',
      trustProxy: false,
      sealEverySeconds: 1,
      mail: null,
    });
    origin = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await app.close();
    await database[Symbol.asyncDispose]();
  });

  test('says that it lives, and that its database is ready', async () => {
    expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ status: 'ready' });
  });

  test('everyone reads the published pages', async () => {
    const response = await fetch(`${origin}/trpc/public/catalogue.home`);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('nobody calls a staff procedure without a session', async () => {
    const response = await fetch(`${origin}/trpc/staff/catalogue.list`, {
      headers: { 'x-kycuong-province': 'yen-bai' },
    });
    expect(response.status).toBe(401);
    const { error } = (await response.json()) as {
      error: { data: { explanation: { code: string; message: { vi: string; en: string } } } };
    };
    expect(error.data.explanation.code).toBe('NOT_SIGNED_IN');
    expect(error.data.explanation.message.vi).toContain('chưa đăng nhập');
    expect(JSON.stringify(error)).not.toContain('stack');
  });

  test('another site’s page cannot send a change along with the cookie', async () => {
    const response = await fetch(`${origin}/trpc/staff/catalogue.createDraft`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://evil.test' },
      body: '{"slug":"46-ct-tu"}',
    });
    expect(response.status).toBe(403);
  });

  test('a body that is too large is refused before it is read', async () => {
    const response = await fetch(`${origin}/trpc/staff/catalogue.importFile`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'x'.repeat(7 * 1024 * 1024), fileName: 'x.yaml' }),
    }).catch(() => null);
    expect(response === null || response.status === 413).toBe(true);
  });

  test('what was committed is sealed within seconds', async () => {
    const owner = connect(database.url, { max: 1 });
    await expect
      .poll(async () => (await owner.selectFrom('audit.seal').select('seal_no').execute()).length, {
        timeout: 15_000,
      })
      .toBeGreaterThan(0);
    await owner.destroy();
  });
});

import { migrateForTests, testPasswords } from '@kycuong/db/testing/demo-database';
import { oldestServer, freshDatabase, type TestDatabase } from '@kycuong/testing/database';
import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServer } from './create-server.ts';

/**
 * Every route of the server, and what nobody in particular gets there: a number is the status of a bare call. A route without
 * a line fails. What stands behind `/trpc/staff` has a table of its own, procedure by procedure (packages/api).
 */
const routeTable: Readonly<Record<string, number | 'its own table'>> = {
  'GET /healthz': 200,
  'GET /readyz': 200,
  'POST /ingest/v1/events': 401,
  'GET /ingest/v1/receipts/:receipt': 401,
  'GET /trpc/staff/:path': 'its own table',
  'POST /trpc/staff/:path': 'its own table',
  'GET /trpc/public/:path': 'its own table',
  'POST /trpc/public/:path': 'its own table',
};
// The mounted routers answer any method; GET and POST stand for them.
const routerMethods = ['QUERY', 'TRACE', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'HEAD'];

describe.each(oldestServer())('routes on $name', (server) => {
  let database: TestDatabase;
  let app: FastifyInstance;
  beforeAll(async () => {
    process.env['KYCUONG_LOG_LEVEL'] = 'silent';
    database = await freshDatabase({ migrate: migrateForTests, template: 'routes', server });
    const urlAs = (role: keyof typeof testPasswords) => database.urlAs(role, testPasswords[role]);
    app = await createServer({
      host: '127.0.0.1',
      port: 0,
      staffDatabaseUrl: urlAs('kycuong_staff'),
      authDatabaseUrl: urlAs('kycuong_auth'),
      publicDatabaseUrl: urlAs('kycuong_public'),
      jobsDatabaseUrl: urlAs('kycuong_jobs'),
      secret: randomBytes(32).toString('hex'),
      origin: 'http://console.test',
      trustProxy: false,
      sealEverySeconds: 60,
      mail: null,
    });
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    await database[Symbol.asyncDispose]();
  });

  const routes = (): string[] => {
    const found: string[] = [];
    const above: string[] = [];
    for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
      const [, indent = '', path = '', methods = ''] = /^([│ ├└─]*)(\S+) \(([^)]+)\)/.exec(line) ?? [];
      if (!path) continue;
      above.length = Math.max(0, indent.length / 4 - 1);
      for (const method of methods.split(', '))
        if (!routerMethods.includes(method)) found.push(`${method} ${above.join('')}${path}`);
    }
    return found.toSorted();
  };

  test('each has its line in the table', () => {
    expect(routes()).toEqual(Object.keys(routeTable).toSorted());
  });

  test('nobody gets what the table says', async () => {
    for (const [route, status] of Object.entries(routeTable)) {
      if (status === 'its own table') continue;
      const [method, url] = route.split(' ') as ['GET', string];
      expect([route, (await app.inject({ method, url })).statusCode]).toEqual([route, status]);
    }
  });
});

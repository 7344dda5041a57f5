import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '@kycuong/postgres/free-port';
import type { BenchDatabase } from './bench-database.ts';
import { root } from './places.ts';
import { type Running, runNode, untilAnswers } from './processes.ts';

export interface IntakeServer extends Running {
  readonly origin: string;
}

/** The API as `start` runs it, with its worker. */
export async function openIntakeServer(database: BenchDatabase): Promise<IntakeServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = runNode(['src/server.ts'], {
    cwd: join(root, 'apps/api'),
    env: {
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      HOST: '127.0.0.1',
      APP_ORIGIN: origin,
      KYCUONG_STAFF_DATABASE_URL: database.urlAs('kycuong_staff'),
      KYCUONG_AUTH_DATABASE_URL: database.urlAs('kycuong_auth'),
      KYCUONG_PUBLIC_DATABASE_URL: database.urlAs('kycuong_public'),
      KYCUONG_JOBS_DATABASE_URL: database.urlAs('kycuong_jobs'),
      KYCUONG_AUTH_SECRET: randomBytes(32).toString('hex'),
      KYCUONG_LOG_KEY: randomBytes(32).toString('hex'),
    },
  });
  await untilAnswers(`${origin}/healthz`);
  return { ...server, origin };
}

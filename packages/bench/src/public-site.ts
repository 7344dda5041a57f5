import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@kycuong/postgres/free-port';
import type { BenchDatabase } from './bench-database.ts';
import { publicApp } from './places.ts';
import { type Running, runNode, untilAnswers } from './processes.ts';

export interface PublicSite extends Running {
  readonly origin: string;
}

/** The public site as `start` runs it, on a database of the bench. Without its cache for what each page costs to make. */
export async function openPublicSite(
  database: BenchDatabase,
  { cached }: { cached: boolean },
): Promise<PublicSite> {
  if (!existsSync(join(publicApp, 'build/handler.js')))
    throw new Error('build the apps first: npx pnpm@12 build');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const site = runNode(['server.mjs'], {
    cwd: publicApp,
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      APP_ORIGIN: origin,
      KYCUONG_PUBLIC_DATABASE_URL: database.urlAs('kycuong_public'),
      ...(!cached && { KYCUONG_PUBLIC_CACHE_MB: '0' }),
    },
  });
  await untilAnswers(`${origin}/readyz`);
  return { ...site, origin };
}

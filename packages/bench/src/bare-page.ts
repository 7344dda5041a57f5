import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@kycuong/postgres/free-port';
import type { BenchDatabase } from './bench-database.ts';
import type { Peer } from './peer-servers.ts';
import { barePage } from './places.ts';
import { runNode, untilAnswers } from './processes.ts';

/** Builds the bare SvelteKit pages and runs them as the same database role as the public site. */
export async function openBarePage(database: BenchDatabase): Promise<Peer> {
  const vite = fileURLToPath(new URL('../../bin/vite.js', import.meta.resolve('vite')));
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: barePage,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.status !== 0) throw new Error('the bare page could not be built');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const server = runNode([join(barePage, 'build/index.js')], {
    cwd: barePage,
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      BARE_PAGE_DATABASE_URL: database.urlAs('kycuong_public'),
    },
  });
  await untilAnswers(url);
  return { ...server, url };
}

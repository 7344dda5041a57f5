import { join } from 'node:path';
import { createDatabase } from '@kycuong/postgres/create-database';
import { chooseHome } from '@kycuong/postgres/home';
import { ServerProblem } from '@kycuong/postgres/problem';
import { requireUnused, runningServer, startServer } from '@kycuong/postgres/server';
import { root } from '../../entry/toolchain.mjs';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, exitCodes } from '../command/command.ts';
import { openSecrets, type SecretStore } from '../start/secrets.ts';

export interface Administrator {
  /** As a superuser. */
  readonly url: string;
  /** Of the embedded server; with DATABASE_URL they are the administrator's own. */
  readonly secrets?: SecretStore;
}

/**
 * Work on the database that `start` would use: DATABASE_URL, or the embedded server, which is brought up for the work
 * unless it runs. With `alone` the embedded one must not be in use.
 */
export async function withAdministrator<Result>(
  { env, options }: Call,
  { alone }: { readonly alone: boolean },
  work: (administrator: Administrator) => Promise<Result>,
): Promise<Result> {
  if (env.DATABASE_URL) return work({ url: env.DATABASE_URL });
  const wanted = options['data-dir'] ?? env.KYCUONG_DATA_DIR;
  const directory = typeof wanted === 'string' ? wanted : join(root, '.data');
  try {
    if (alone) await requireUnused(directory);
    const running = alone ? undefined : await runningServer(directory);
    if (running) return await work(await embedded(running, directory));
    await using server = await startServer({ directory, binaries: 'embedded', durability: 'durable' });
    return await work(await embedded(server.url, directory));
  } catch (error) {
    if (!(error instanceof ServerProblem)) throw error;
    throw new CliProblem(exitCodes.environment, { vi: error.vi, en: error.en });
  }
}

const embedded = async (superuserUrl: string, directory: string): Promise<Administrator> => ({
  url: await createDatabase(superuserUrl, 'kycuong'),
  secrets: openSecrets(chooseHome(directory).directory),
});

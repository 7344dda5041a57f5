import { mkdirSync } from 'node:fs';
import { hashPassword } from '@kycuong/api/staff';
import { connect } from '@kycuong/db/connect';
import { migrate, UnfinishedRestore } from '@kycuong/db/migrate';
import { seedCatalogues, seedDemo, seedEvidence, seedOrganisation, seedResults } from '@kycuong/db/seed';
import { createDatabase } from '@kycuong/postgres/create-database';
import { chooseHome } from '@kycuong/postgres/home';
import { startServer, type Server } from '@kycuong/postgres/server';
import { today } from '../catalogue/civil-day.ts';
import { accessTo, passwordsToSet, type Access } from './environment.ts';
import type { StartOptions } from './options.ts';
import { openSecrets, randomPassword, type SecretStore } from './secrets.ts';
import { StartProblem } from './start-problem.ts';

export interface ReadyDatabase {
  readonly access: Access;
  readonly secrets?: SecretStore;
  /** The embedded server, which is ours to stop. */
  readonly server?: Server;
  readonly description: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function bringUpDatabase(options: StartOptions, env: Environment): Promise<ReadyDatabase> {
  return options.databaseUrl ? useOwnServer(options, options.databaseUrl, env) : useEmbedded(options, env);
}

async function useEmbedded(options: StartOptions, env: Environment): Promise<ReadyDatabase> {
  const directory = options.dataDirectory;
  const secrets = openSecrets(chooseHome(directory).directory);
  const server = await startServer({ directory, binaries: 'embedded', durability: 'durable' });
  try {
    const url = await createDatabase(server.url, 'kycuong');
    await migrate(url, secrets.read().rolePasswords);
    await seed(url, secrets, true);
    const how = server.adopted
      ? 'tiếp quản máy chủ còn chạy · took over the server left running'
      : `port ${server.port}`;
    return {
      access: accessTo(url, secrets.read(), { KYCUONG_AUTH_SECRET: env['KYCUONG_AUTH_SECRET'] }),
      secrets,
      server,
      description: `PostgreSQL ${server.version}, ${server.directory} (${how})`,
    };
  } catch (error) {
    await server.stop();
    throw error instanceof UnfinishedRestore ? new StartProblem(error.words) : error;
  }
}

async function useOwnServer(options: StartOptions, url: string, env: Environment): Promise<ReadyDatabase> {
  mkdirSync(options.dataDirectory, { recursive: true });
  const secrets = options.production ? undefined : openSecrets(options.dataDirectory, url);
  const { host, pathname } = new URL(url);
  try {
    await migrate(url, passwordsToSet(secrets?.read(), env));
  } catch (error) {
    if (error instanceof UnfinishedRestore) throw new StartProblem(error.words);
    throw new StartProblem({
      vi: `Không chuẩn bị được cơ sở dữ liệu ${host}${pathname}: ${String(error)}. Hãy kiểm tra DATABASE_URL, máy chủ (PostgreSQL từ bản 15) và quyền của tài khoản.`,
      en: `The database ${host}${pathname} could not be prepared: ${String(error)}. Check DATABASE_URL, the server (PostgreSQL 15 or later) and the account's rights.`,
    });
  }
  if (secrets) await seed(url, secrets, options.demo);
  return {
    access: accessTo(url, secrets?.read(), env),
    ...(secrets && { secrets }),
    description: `PostgreSQL, ${host}${pathname}`,
  };
}

async function seed(url: string, secrets: SecretStore, demo: boolean): Promise<void> {
  const db = connect(url, { max: 2, applicationName: 'kycuong start' });
  try {
    await seedCatalogues(db, demo ? { effectiveFrom: yesterday() } : {});
    if (!demo) return;
    const keep = secrets.keepDemoAccounts;
    const made = await seedDemo(db, { hashPassword, randomPassword, keep });
    if (made.length === 0 && secrets.read().demoAccounts.length === 0) throw notEmpty(url);
    await seedOrganisation(db);
    await seedEvidence(db);
    await seedResults(db);
  } finally {
    await db.destroy();
  }
}

/** So that whoever tries the demo can approve a change for today and see it at once. */
function yesterday(): string {
  return today(new Date(Date.now() - 24 * 60 * 60 * 1000));
}

function notEmpty(url: string): StartProblem {
  const { host, pathname } = new URL(url);
  return new StartProblem({
    vi: `Dữ liệu minh họa chỉ nạp vào cơ sở dữ liệu trống; ${host}${pathname} đã có tài khoản. Hãy bỏ --demo, hoặc dùng một cơ sở dữ liệu khác.`,
    en: `Demo data go only into an empty database; ${host}${pathname} already has accounts. Leave --demo out, or use another database.`,
  });
}

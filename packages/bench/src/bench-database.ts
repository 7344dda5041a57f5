import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Connection } from '@kycuong/db/connect';
import { migrate } from '@kycuong/db/migrate';
import { roleNames, type RoleName } from '@kycuong/db/roles';
import { seedCatalogues, seedDemo } from '@kycuong/db/seed';
import { serverAccount } from '@kycuong/postgres/account';
import { machineBinaries, type BinarySource } from '@kycuong/postgres/binaries';
import { createDatabase } from '@kycuong/postgres/create-database';
import { discardServer, type Server, startServer } from '@kycuong/postgres/server';

export interface BenchDatabase extends AsyncDisposable {
  /** Such as `PostgreSQL 18.4 (embedded)`. */
  readonly name: string;
  /** As a superuser. */
  readonly url: string;
  urlAs(role: string, password?: string): string;
}

const names = { embedded: 'embedded', machine: "the machine's own" } as const;

/** Where a catalogue approved today can follow what the seed brought into force. */
const seededFrom = '2026-01-01';

/** The servers to measure on. The second is the machine's, if it has one. */
export function benchServers(): BinarySource[] {
  return machineBinaries(serverAccount()).length > 0 ? ['embedded', 'machine'] : ['embedded'];
}

/** A server with the settings of production, thrown away at the end of the scope: four catalogues and the demo people. */
export async function openBenchDatabase(binaries: BinarySource): Promise<BenchDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'kycuong-bench-'));
  const server = await startServer({ directory, binaries, durability: 'durable' });
  const passwords = new Map(roleNames.map((role) => [role as string, randomBytes(12).toString('hex')]));
  const url = await filled(server, Object.fromEntries(passwords) as Record<RoleName, string>);
  return {
    name: `PostgreSQL ${server.version} (${names[binaries]})`,
    url,
    urlAs: (role, password) => {
      const address = new URL(url);
      address.username = role;
      address.password = password ?? passwords.get(role) ?? '';
      return address.href;
    },
    [Symbol.asyncDispose]: () => discardServer(server),
  };
}

async function filled(server: Server, passwords: Record<RoleName, string>): Promise<string> {
  try {
    const url = await createDatabase(server.url, 'kycuong');
    await migrate(url, passwords);
    await withConnection(url, async (owner) => {
      await seedCatalogues(owner, { effectiveFrom: seededFrom });
      await seedDemo(owner, { hashPassword: () => Promise.resolve('none'), randomPassword: () => 'none' });
    });
    return url;
  } catch (error) {
    await discardServer(server);
    throw error;
  }
}

export async function withConnection<T>(url: string, work: (db: Connection) => Promise<T>): Promise<T> {
  const db = connect(url, { max: 1, statementTimeoutMs: 0 });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

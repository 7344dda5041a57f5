import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discardServer, startServer } from '@kycuong/postgres/server';
import { pnpmCommand, root, run } from '../../entry/toolchain.mjs';
import { manifestOf } from '../repo/workspace.ts';

/** Every package that writes generated files has a script `generate` that takes `--check`. */
const check = process.argv.includes('--check') ? ['--check'] : [];

const generating = ['packages', 'apps']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name)))
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .filter((folder) => manifestOf(folder).scripts?.['generate'] !== undefined);

// The types of the tables are read from a migrated database, so there must be a server to migrate one on.
const directory = mkdtempSync(join(tmpdir(), 'kycuong-generate-'));
const server = await startServer({ directory, binaries: 'embedded', durability: 'throwaway' });
let failed = 0;
try {
  for (const folder of generating) {
    const line = [...pnpmCommand(), '--silent', '--dir', folder, 'run', 'generate', ...check];
    const code = await run(line, { env: { TEST_DATABASE_URLS: server.url } });
    if (code !== 0) failed += 1;
    console.log(`${code === 0 ? '✓' : '✗'} ${folder}`);
  }
} finally {
  await discardServer(server);
}
process.exitCode = failed > 0 ? 1 : 0;

// Plain JavaScript for Node 20: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const bin = join(root, 'node_modules/.bin');

/** The pnpm that called us, else one by npx. */
export function pnpmCommand() {
  const caller = process.env['npm_execpath'] ?? '';
  if (!/[\\/](pnpm|pn)(\.[cm]?js|\.exe)?$/.test(caller)) return ['npx', '-y', 'pnpm@12'];
  return /js$/.test(caller) ? [process.execPath, caller] : [caller];
}

/**
 * @param {readonly string[]} command
 * @param {{ quiet?: boolean, together?: boolean, env?: Record<string, string | undefined> }} [options] `together`: what it says
 *   is shown at its end, so that it does not mix with that of others
 * @returns {Promise<number>} the exit code
 */
export function run([program = '', ...args], { quiet = false, together = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const path = [bin, process.env['PATH']].join(delimiter);
    const child = spawn(program, args, {
      cwd: root,
      stdio: quiet ? 'ignore' : together ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1', ...env },
    });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout?.on('data', (chunk) => said.push(chunk));
    child.stderr?.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/** Building needs the development packages, so a production environment must not leave them out. */
export async function install() {
  const first = !existsSync(join(bin, 'vitest'));
  console.error(first ? '• Cài đặt, một lần · Installing, once' : '• Kiểm tra gói · Checking packages');
  const frozen = process.env['CI'] ? ['--frozen-lockfile'] : [];
  const command = [...pnpmCommand(), 'install', ...frozen, ...(first ? [] : ['--reporter=silent'])];
  const code = await run(command, { env: { NODE_ENV: undefined } });
  if (code === 0) return;
  console.error(
    `Không cài được các gói (mã ${code}). Cần mạng tới kho gói npm; hãy xem lời báo ở trên rồi chạy lại.\n` +
      `The packages could not be installed (code ${code}). The npm registry must be reachable; see the message above and run the command again.`,
  );
  process.exit(1);
}

/**
 * Goes on in a TypeScript module under the project's own Node, with the same arguments.
 * @param {string} module relative to packages/cli
 */
export async function goOn(module) {
  const file = join(root, 'packages/cli', module);
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (process.versions.node === devDependencies.node) {
    await import(pathToFileURL(file).href);
    return;
  }
  const node = join(root, 'node_modules/node/bin/node');
  const child = spawn(node, [file, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: [bin, dirname(node), process.env['PATH']].join(delimiter) },
  });
  // The child decides what a signal means; we wait for it.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('close', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `Cần Node.js từ bản 20, máy này có ${process.version}.\nNode.js 20 or later is needed; this one is ${process.version}.`,
  );
  process.exit(1);
}

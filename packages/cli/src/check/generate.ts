import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pnpmCommand, root, run } from '../../entry/toolchain.mjs';

/** Every package that writes generated files has a script `generate` that takes `--check`. */
const check = process.argv.includes('--check') ? ['--check'] : [];

const generating = ['packages', 'apps']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name)))
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .filter((folder) => {
    const { scripts } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
      scripts?: Record<string, string>;
    };
    return scripts?.['generate'] !== undefined;
  });

let failed = 0;
for (const folder of generating) {
  const code = await run([...pnpmCommand(), '--silent', '--dir', folder, 'run', 'generate', ...check]);
  if (code !== 0) failed += 1;
  console.log(`${code === 0 ? '✓' : '✗'} ${folder}`);
}
process.exitCode = failed > 0 ? 1 : 0;

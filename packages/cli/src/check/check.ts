import { pnpmCommand, root, run } from '../../entry/toolchain.mjs';
import { brokenLinks } from './links.ts';

interface Check {
  readonly name: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly run: () => Promise<number>;
}

const CHECKS: readonly Check[] = [
  {
    name: 'Format',
    remedy: 'npx pnpm@12 run format',
    run: () => run(['prettier', '--check', '--log-level=warn', '--cache', '.']),
  },
  {
    name: 'Lint',
    remedy: 'see the sentence beside each rule; npx eslint --fix',
    run: () =>
      run(['eslint', '--cache', '--cache-location=node_modules/.cache/eslint', '--max-warnings=0', '.']),
  },
  {
    name: 'Types',
    remedy: 'see file and line above',
    run: () => run([...pnpmCommand(), '--silent', 'run', 'types', '--continue', '--output-logs=errors-only']),
  },
  {
    name: 'Generated files',
    remedy: 'npx pnpm@12 run generate, then commit what it wrote',
    run: () => run(['node', 'packages/cli/entry/generate.mjs', '--check']),
  },
  { name: 'Links in docs', remedy: 'mend or remove each link', run: links },
  {
    name: 'Unused code',
    remedy: 'remove it',
    run: () => run(['knip', '--no-progress']),
  },
];

async function links(): Promise<number> {
  const broken = brokenLinks(root);
  for (const { file, line, target, why } of broken) console.error(`${file}:${line}  ${target}  ${why}`);
  return Promise.resolve(broken.length > 0 ? 1 : 0);
}

const failed: Check[] = [];
for (const check of CHECKS) {
  const from = Date.now();
  const code = await check.run();
  console.log(`${code === 0 ? '✓' : '✗'} ${check.name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  if (code !== 0) failed.push(check);
}
for (const { name, remedy } of failed) console.error(`✗ ${name}: ${remedy}`);
process.exitCode = failed.length > 0 ? 1 : 0;

import { pnpmCommand, root, run } from '../../entry/toolchain.mjs';
import { brokenLinks } from './links.ts';

interface Check {
  readonly name: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly run: () => Promise<number>;
}

const together = (line: readonly string[]) => run(line, { together: true });

/** In parts, because the types of all packages together do not fit into the memory that Node takes by itself. */
const lint = (part: string, what: readonly string[]): Check => ({
  name: `Lint of ${part}`,
  remedy: 'see the sentence beside each rule; npx eslint --fix',
  run: () =>
    together([
      'eslint',
      '--cache',
      `--cache-location=node_modules/.cache/eslint-${part.replaceAll(' ', '-')}`,
      '--max-warnings=0',
      ...what,
    ]),
});

const CHECKS: readonly Check[] = [
  {
    name: 'Types',
    remedy: 'see file and line above',
    run: () =>
      together([...pnpmCommand(), '--silent', 'run', 'types', '--continue', '--output-logs=errors-only']),
  },
  lint('db and api', ['packages/db', 'packages/api', 'apps/api']),
  lint('rules', ['packages/rules']),
  lint('all else', [
    '.',
    ...['packages/db', 'packages/api', 'apps/api', 'packages/rules'].map(
      (folder) => `--ignore-pattern=${folder}/**`,
    ),
  ]),
  {
    name: 'Format',
    remedy: 'npx pnpm@12 run format',
    run: () => together(['prettier', '--check', '--log-level=warn', '--cache', '.']),
  },
  {
    name: 'Generated files',
    remedy: 'npx pnpm@12 run generate, then commit what it wrote',
    run: () => together(['node', 'packages/cli/entry/generate.mjs', '--check']),
  },
  { name: 'Links in docs', remedy: 'mend or remove each link', run: links },
  {
    name: 'Unused code',
    remedy: 'remove it',
    run: () => together(['knip', '--no-progress']),
  },
];

async function links(): Promise<number> {
  const broken = brokenLinks(root);
  for (const { file, line, target, why } of broken) console.error(`${file}:${line}  ${target}  ${why}`);
  return Promise.resolve(broken.length > 0 ? 1 : 0);
}

const failed: Check[] = [];
const waiting = [...CHECKS];

/** Two at a time, because most of them use one core. */
async function lane(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const from = Date.now();
    const code = await check.run();
    console.log(`${code === 0 ? '✓' : '✗'} ${check.name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
    if (code !== 0) failed.push(check);
  }
}

await Promise.all([lane(), lane()]);
for (const { name, remedy } of failed) console.error(`✗ ${name}: ${remedy}`);
process.exitCode = failed.length > 0 ? 1 : 0;

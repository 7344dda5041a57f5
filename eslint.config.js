import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { forTestsOnly, importTable } from './packages/cli/entry/import-table.mjs';
import { sliceWall } from './packages/cli/entry/slice-wall.mjs';

const TESTS = [
  '**/*.test.ts',
  '**/*.long.ts',
  '**/*.e2e.ts',
  '**/testing/**',
  '**/fixtures/**',
  'packages/cli/src/test-run/**',
];

/** Libraries that live behind one package, and why. */
const HOMES = [
  {
    names: ['kysely', 'kysely/*'],
    home: ['db', 'bench'],
    why: 'SQL is written in db only; ask it for a function with a name',
  },
  {
    names: ['@trpc/*'],
    home: ['api', 'api-server', 'bench'],
    why: 'procedures live in api only; a screen calls them through its caller',
  },
  { names: ['better-auth', 'better-auth/*'], home: ['api'], why: 'sign-in is api’s; the apps get a handler' },
  {
    names: ['pg'],
    home: ['db', 'postgres', 'testing', 'api', 'bench', 'e2e'],
    why: 'db opens connections, each as the right role',
  },
  {
    names: ['yaml'],
    home: ['rules', 'bench'],
    why: 'rules reads and writes the file form; two readers would disagree',
  },
];

const BROWSER_SAFE =
  'a component may run in a browser: put this in src/lib/server or a +page.server.ts and pass on what the page shows';

function patternsFor(name, { testing }) {
  const { may, only = {}, why } = importTable[name];
  const allowed = [name, ...may, ...(testing ? forTestsOnly : [])];
  const forbidden = Object.keys(importTable).filter((other) => !allowed.includes(other));
  const walls = [{ group: forbidden.map((other) => `@kycuong/${other}/*`), message: `${why}.` }];
  const doors = Object.entries(only).map(([other, paths]) => ({
    regex: `^@kycuong/${other}/(?!(${paths.map((path) => path.split('/').slice(2).join('/')).join('|')})$)`,
    message: `${why}. From ${other} it may use ${paths.join(', ')}.`,
  }));
  const homes = HOMES.filter(({ home }) => !home.includes(name)).map(({ names, why }) => ({
    group: names,
    message: `${why}.`,
  }));
  return [...walls, ...doors, ...homes];
}

function wall(name, files, extra = []) {
  const { folder } = importTable[name];
  const rule = (testing) => ['error', { patterns: [...patternsFor(name, { testing }), ...extra] }];
  return [
    {
      files: files.map((file) => `${folder}/${file}`),
      rules: { '@typescript-eslint/no-restricted-imports': rule(false) },
    },
    {
      files: TESTS.map((file) => `${folder}/${file.replace(`${folder}/`, '')}`),
      rules: { '@typescript-eslint/no-restricted-imports': rule(true) },
    },
  ];
}

const server = {
  group: ['@kycuong/api/*', '**/server/**', '**/*.server.ts'],
  message: `${BROWSER_SAFE}.`,
  allowTypeImports: true,
};

const IMPURE = [
  ['Date', 'rules has no clock: the day comes in as a fact'],
  ['process', 'rules has no surroundings: what it needs comes in as a fact'],
  ['fetch', 'rules does no I/O: what it needs comes in as a fact'],
  ['setTimeout', 'rules does not wait: time comes in as a fact'],
];

export default ts.config(
  {
    ignores: [
      '**/build/**',
      '**/.svelte-kit/**',
      '**/.svelte-check/**',
      '**/paraglide/**',
      '**/*.gen.ts',
      '**/.data/**',
      '**/test-results/**',
      '**/playwright-report/**',
    ],
  },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // With unchecked indexes typed as possibly absent, `!` states what the line before has just made true.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A named key says what it is; `Record<string, …>` does not.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // Text normalisation is about such characters.
      'no-control-regex': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message:
            'A barrel hides where things live and loads them all; export each by its name from its own file.',
        },
        {
          selector: 'TSEnumDeclaration',
          message: 'Node strips types and runs the rest; an enum is not only a type. Use a union of texts.',
        },
      ],
    },
  },
  {
    files: ['packages/**/*.ts', 'apps/api/**/*.ts'],
    ignores: ['packages/ui/**', 'packages/bench/peers/**', '**/*.config.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] },
    },
    // Addresses are plain links that work without JavaScript; the router’s typed helper is not loaded on reading pages.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  ...Object.keys(importTable).flatMap((name) => wall(name, ['**/*.{ts,mjs,svelte}'])),
  ...wall('admin', ['src/**/*.svelte', 'src/**/+page.ts', 'src/**/+layout.ts'], [server]),
  ...wall('public', ['src/**/*.svelte', 'src/**/+page.ts', 'src/**/+layout.ts'], [server]),
  {
    files: ['packages/rules/src/**/*.ts'],
    ignores: TESTS.concat('**/generate-*.ts'),
    rules: {
      'no-restricted-globals': [
        'error',
        ...IMPURE.map(([name, message]) => ({ name, message: `${message}.` })),
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'rules draws no lots: the same facts give the same outcome.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'fs', 'path', 'crypto'],
              message: 'rules does no I/O and also runs in a browser.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['packages/{rules,db,api}/src/**/*.ts'],
    ignores: TESTS,
    plugins: { kycuong: { rules: { 'slice-wall': sliceWall } } },
    rules: { 'kycuong/slice-wall': 'error' },
  },
  {
    files: [
      'packages/cli/**',
      'packages/bench/**',
      '**/*.long.ts',
      '**/generate-*.ts',
      '**/generate/**',
      'apps/*/server.mjs',
      'apps/*/server/**',
    ],
    rules: { 'no-console': 'off' },
  },
);

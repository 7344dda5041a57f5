/**
 * Who may import whom. The lint rules, the test of every package.json and docs/architecture.md say the same table.
 * @typedef {{ folder: string, may: readonly string[], only?: Readonly<Record<string, readonly string[]>>, why: string }} Row
 * @type {Readonly<Record<string, Row>>}
 */
export const importTable = {
  rules: {
    folder: 'packages/rules',
    may: [],
    why: 'rules is pure: what is allowed and why, with no I/O and nobody else’s words',
  },
  postgres: {
    folder: 'packages/postgres',
    may: [],
    why: 'postgres brings up a server and knows nothing of the domain',
  },
  spreadsheet: {
    folder: 'packages/spreadsheet',
    may: [],
    why: 'spreadsheet turns bytes into rows and knows no domain word, so that what files do to it can be tested alone',
  },
  documents: {
    folder: 'packages/documents',
    may: ['rules'],
    why: 'documents turns a page laid out by rules into bytes, and stores and decides nothing',
  },
  testing: {
    folder: 'packages/testing',
    may: ['postgres'],
    why: 'testing is handed `migrate`; a test helper that knows the domain hides what a test depends on',
  },
  ui: {
    folder: 'packages/ui',
    may: [],
    why: 'ui knows no domain word, so that a component can be read, shown and tested alone',
  },
  db: {
    folder: 'packages/db',
    may: ['rules'],
    why: 'db keeps what rules decide; who may ask is api’s matter',
  },
  api: {
    folder: 'packages/api',
    may: ['rules', 'db', 'spreadsheet', 'documents'],
    why: 'api joins rules, db and the files that come and go; it knows no screen',
  },
  cli: {
    folder: 'packages/cli',
    may: ['rules', 'db', 'api', 'postgres'],
    only: { api: ['@kycuong/api/staff'] },
    why: 'the command line acts as staff do, and has no business in a screen or the public router',
  },
  bench: {
    folder: 'packages/bench',
    may: ['rules', 'db', 'api', 'spreadsheet', 'postgres', 'testing'],
    why: 'bench measures what is below the screens, and screens only over HTTP',
  },
  e2e: {
    folder: 'packages/e2e',
    may: ['rules', 'db', 'api', 'spreadsheet', 'postgres', 'testing'],
    why: 'a journey meets the apps in the browser, as a person does',
  },
  'api-server': {
    folder: 'apps/api',
    may: ['rules', 'db', 'api', 'spreadsheet'],
    why: 'the server for everything outside mounts the routers and shows nothing',
  },
  admin: {
    folder: 'apps/admin',
    may: ['rules', 'api', 'ui'],
    only: { api: ['@kycuong/api/staff'] },
    why: 'the console reaches data only through the staff router, so that every permission is asked',
  },
  public: {
    folder: 'apps/public',
    may: ['rules', 'api', 'ui'],
    only: {
      api: ['@kycuong/api/public'],
      rules: [
        '@kycuong/rules/catalogue/labels',
        '@kycuong/rules/catalogue/clause-parts',
        '@kycuong/rules/text',
        '@kycuong/rules/publication/log',
      ],
    },
    why: 'the public site can stand in another network zone: it reaches the public router, the labels, text and log of rules, and nothing else',
  },
};

/** Packages that a test may use although its package may not: they never reach a running app. */
export const forTestsOnly = ['testing'];

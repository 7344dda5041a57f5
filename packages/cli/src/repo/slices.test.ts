import { expect, test } from 'vitest';
import { repositoryFiles } from './workspace.ts';

/** The list of the product; `core`, `testing` and the like are not slices. */
const SLICES = [
  'access',
  'apology-letter',
  'appraisal',
  'audit',
  'case',
  'catalogue',
  'detection',
  'document',
  'head-liability',
  'inspection',
  'measure',
  'notification',
  'organisation',
  'publication',
  'remedy',
  'report',
  'safe-harbour',
  'transparency',
  'work',
];
const SHARED = ['core', 'testing'];
/** Folders of one package that are no slice of the product, and why they stand alone. */
const OWN = [
  'rules/calendar',
  'rules/jurisdiction',
  'rules/text',
  'db/calendar',
  'api/worklist',
  // Files that come in belong to the organisation and to the work alike; the queue to every slice.
  'rules/import',
  'db/import',
  'api/import',
  'db/jobs',
  // One file for the whole database.
  'db/backup',
];

const folders = (pkg: string) =>
  [...new Set(repositoryFiles(`packages/${pkg}/src/**`).map((file) => file.split('/')))].flatMap((parts) =>
    parts.length > 4 && parts[3] ? [parts[3]] : [],
  );

test.each(['rules', 'db', 'api'])('every folder of %s is a slice of the product, with its name', (pkg) => {
  const strange = [...new Set(folders(pkg))].filter(
    (name) => ![...SLICES, ...SHARED].includes(name) && !OWN.includes(`${pkg}/${name}`),
  );
  expect(strange).toEqual([]);
});

test('a stranger finds the catalogue in every layer by its name', () => {
  const found = repositoryFiles('*catalogue*');
  const layers = [
    'packages/rules/catalogues/',
    'packages/rules/src/',
    'packages/db/',
    'packages/api/',
    'packages/cli/',
    'packages/e2e/',
    'apps/admin/',
    'apps/public/',
    'docs/',
  ];
  expect(layers.filter((layer) => !found.some((file) => file.startsWith(layer)))).toEqual([]);
});

// Writes docs/reference/families-without-indicators.md from the packs; with --check only says whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseCatalogue, parseFamilies } from '../catalogue/catalogue.ts';
import { familiesPage } from './reference/families-page.ts';

const command = 'node packages/rules/src/detection/generate-families-reference.ts';
const target = new URL('../../../../docs/reference/families-without-indicators.md', import.meta.url);
const read = (name: string) => readFileSync(new URL(`../../catalogues/${name}`, import.meta.url), 'utf8');

const families = parseFamilies(read('families.yaml'), 'families.yaml');
const parsed = ['da-nang', 'yen-bai', 'khanh-hoa', 'quang-ninh'].map((province) =>
  parseCatalogue(read(`${province}.yaml`), `${province}.yaml`),
);
const problems = [families, ...parsed].flatMap((one) => (one.ok ? [] : one.problems));
if (!families.ok || problems.length > 0) {
  console.error(JSON.stringify(problems, null, 2));
  process.exitCode = 1;
} else {
  const catalogues = parsed.flatMap((one) => (one.ok ? [one.catalogue] : []));
  const text = familiesPage(families.families, catalogues, command);
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (text !== readFileSync(target, 'utf8')) {
    console.error(`docs/reference/families-without-indicators.md is not what the packs say; run ${command}`);
    process.exitCode = 1;
  }
}

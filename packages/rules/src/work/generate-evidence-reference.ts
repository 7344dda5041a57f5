// Writes docs/reference/evidence.schema.json and evidence.md from the kinds; with --check only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { evidenceJsonSchema } from './reference/evidence-json-schema.ts';
import { evidencePage } from './reference/evidence-page.ts';

const command = 'node packages/rules/src/work/generate-evidence-reference.ts';

const files = [
  ['evidence.schema.json', evidenceJsonSchema(command)],
  ['evidence.md', evidencePage(command)],
] as const;

for (const [name, text] of files) {
  const target = new URL(`../../../../docs/reference/${name}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
  } else if (text !== readFileSync(target, 'utf8')) {
    console.error(`docs/reference/${name} is not what the kinds say; run ${command}`);
    process.exitCode = 1;
  }
}

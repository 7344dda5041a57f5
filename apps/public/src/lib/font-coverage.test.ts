import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fontCharacters } from '@kycuong/ui/font-characters';
import { expect, test } from 'vitest';

const packs = ['da-nang', 'yen-bai', 'khanh-hoa', 'quang-ninh', 'families', 'jurisdictions'].map((name) =>
  fileURLToPath(import.meta.resolve(`@kycuong/rules/packs/${name}.yaml`)),
);
const messages = ['vi', 'en'].map((locale) =>
  fileURLToPath(new URL(`../../messages/${locale}.json`, import.meta.url)),
);

test.each([...packs, ...messages])('the bundled faces can draw every character of %s', async (file) => {
  const drawn = new Set(fontCharacters);
  const text = await readFile(file, 'utf8');
  const missing = new Set([...text].filter((character) => !drawn.has(character) && !/\s/.test(character)));
  expect([...missing]).toEqual([]);
});

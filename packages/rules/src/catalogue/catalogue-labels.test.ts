import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogueLabels, labelOf } from './catalogue-labels.ts';

const all = Object.entries(catalogueLabels).flatMap(([name, labels]) =>
  Object.entries(labels).map(([value, label]) => ({ name, value, label })),
);

it.each(all)('$name $value has words in both languages', ({ label }) => {
  expect(label.vi).toBe(label.vi.normalize('NFC').trim());
  expect(label.vi).not.toBe('');
  expect(label.en).toMatch(/^[\u0020-\u007E“”]+$/);
});

it('names all 32 mechanisms of the four directives', () => {
  expect(Object.keys(catalogueLabels.mechanism)).toHaveLength(32);
});

it('shows a value that has no words as it is', () => {
  expect(labelOf('mechanism', 'own-idea')).toEqual({ vi: 'own-idea', en: 'own-idea' });
});

it('brings no schema library into a browser', () => {
  for (const file of ['catalogue-labels.ts', 'mechanism-labels.ts', 'vocabulary.ts']) {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    const imports = source.matchAll(/^import (?!type ).*from '(.+)'/gm);
    expect([...imports].map(([, from]) => from).filter((from) => from !== './mechanism-labels.ts')).toEqual(
      [],
    );
  }
});

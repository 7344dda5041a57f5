import { expect, it } from 'vitest';
import { shippedFile } from '../testing/shipped.ts';
import { parseFamilies } from './parse-families.ts';

const file = shippedFile('families.yaml');

it('reads the 38 families', () => {
  expect(parseFamilies(file, 'families.yaml')).toMatchObject({ ok: true, families: { length: 38 } });
});

it.each([
  [
    'a family twice',
    'duplicate-family',
    '[1].id',
    file.replace('id: duty-unperformed-backlog-or-novel', 'id: work-regulation-breach'),
  ],
  [
    'a member twice',
    'duplicate-family',
    '[0].members[1]',
    file.replace('reference: YB-01a', 'reference: DN-01'),
  ],
  ['a pair of others', 'pair-of-strangers', '[0].pairs[0]', file.replace('a: DN-01', 'a: DN-02')],
  [
    'a likeness above one',
    'too-big',
    '[0].pairs[0].wordSimilarity',
    file.replace(/wordSimilarity: [\d.]+/, 'wordSimilarity: 1.5'),
  ],
])('refuses %s with its place', (_what, code, path, text) => {
  const parsed = parseFamilies(text, 'families.yaml');
  expect(parsed.ok ? [] : parsed.problems).toContainEqual(
    expect.objectContaining({ code, path, line: expect.any(Number) }),
  );
});
